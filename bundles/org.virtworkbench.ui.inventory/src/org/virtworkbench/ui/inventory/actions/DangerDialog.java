package org.virtworkbench.ui.inventory.actions;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.virtworkbench.core.operation.GuestAction;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.Settings;
import org.virtworkbench.ui.widgets.CssClass;

/** Asks once for all selected guests before something that may lose what is in them. */
final class DangerDialog extends GuestListDialog {

    private final GuestAction action;
    private final Applicability fit;
    private boolean askAgain = true;

    DangerDialog(Shell parent, GuestAction action, Applicability fit) {
        super(parent, title(action));
        this.action = action;
        this.fit = fit;
    }

    /** {@return whether the person said yes} */
    boolean ask() {
        boolean yes = open() == Window.OK;
        if (yes && !askAgain) {
            Settings.stopConfirming();
        }
        return yes;
    }

    @Override
    protected void createContent(Composite area) {
        text(area, headline(), CssClass.HEADING);
        text(area, loss(action));
        if (fit.guests().size() > 1) {
            names(area, fit.guests());
        }
        if (!fit.leftOut().isEmpty()) {
            text(area, fit.leftOut(), CssClass.MUTED);
        }
        if (fit.guests().size() == 1) {
            Button again = new Button(area, SWT.CHECK);
            again.setText(Messages.Danger_dontAsk);
            again.addListener(SWT.Selection, event -> askAgain = !again.getSelection());
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        int count = fit.guests().size();
        String button = count == 1 ? title(action) : NLS.bind(Messages.Danger_button, title(action), Integer.valueOf(count));
        createButton(parent, IDialogConstants.OK_ID, button, true).setFocus();
    }

    private String headline() {
        Guest only = fit.guests().size() == 1 ? fit.guests().get(0) : null;
        Object subject = only != null ? NLS.bind(Messages.Danger_one, only.getName())
                : NLS.bind(Messages.Danger_many, Integer.valueOf(fit.guests().size()));
        return NLS.bind(switch (action) {
            case RESET -> Messages.Danger_reset;
            case DISCARD_SAVE -> Messages.Danger_discard;
            default -> Messages.Danger_forceOff;
        }, subject);
    }

    private static String title(GuestAction action) {
        return switch (action) {
            case RESET -> Messages.Danger_resetTitle;
            case DISCARD_SAVE -> Messages.Danger_discardTitle;
            default -> Messages.Danger_forceOffTitle;
        };
    }

    private static String loss(GuestAction action) {
        return switch (action) {
            case RESET -> Messages.Danger_resetLoss;
            case DISCARD_SAVE -> Messages.Danger_discardLoss;
            default -> Messages.Danger_forceOffLoss;
        };
    }
}
