package org.virtworkbench.ui.wizards.guest;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** The window around the wizard that makes guests. */
final class GuestWizardDialog extends WizardDialog {

    /** Width and height of the pages in pixels: the longest one, with an image chosen. */
    private static final int[] PAGE_SIZE = { 640, 560 };

    GuestWizardDialog(Shell parent, IWizard wizard) {
        super(parent, wizard);
        setHelpAvailable(false);
        setMinimumPageSize(PAGE_SIZE[0], PAGE_SIZE[1]);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        getButton(IDialogConstants.FINISH_ID).setText(Messages.finish);
    }

    /** Finishes as if the button had been pressed. */
    void finish() {
        finishPressed();
    }
}
