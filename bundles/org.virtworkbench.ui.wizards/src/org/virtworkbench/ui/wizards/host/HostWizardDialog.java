package org.virtworkbench.ui.wizards.host;

import java.util.Optional;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.editor.HostReveal;

/** The window around the host wizard. */
final class HostWizardDialog extends WizardDialog {

    /** Width and height of the page in pixels: all fields of ssh and the result of a test. */
    private static final int[] PAGE_SIZE = { 560, 500 };

    private final boolean isNew;

    private HostWizardDialog(Shell parent, IWizard wizard, boolean isNew) {
        super(parent, wizard);
        this.isNew = isNew;
        setHelpAvailable(false);
        setMinimumPageSize(PAGE_SIZE[0], PAGE_SIZE[1]);
    }

    /** Opens it and waits for its end; empty adds a host. UI thread. */
    static void open(IWorkbenchWindow window, Optional<ConnectionProfile> existing) {
        IDialogSettings all = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(HostWizardDialog.class)).getDialogSettings();
        IDialogSettings settings = DialogSettings.getOrCreateSection(all, "host"); //$NON-NLS-1$
        HostWizard wizard = new HostWizard(window.getService(Connections.class), window.getService(Icons.class), existing, settings);
        new HostWizardDialog(window.getShell(), wizard, existing.isEmpty()).open();
        wizard.added().ifPresent(host -> new HostReveal(window.getActivePage(), host).start());
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        if (isNew) {
            getButton(IDialogConstants.FINISH_ID).setText(Messages.finishAdd);
        }
    }
}
