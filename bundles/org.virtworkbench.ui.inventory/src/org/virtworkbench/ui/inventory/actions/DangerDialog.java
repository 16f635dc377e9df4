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

/** Asks once for all selected guests before something that may lose what is in them, or takes them from those who use them. */
final class DangerDialog extends GuestListDialog {

    /**
     * What is asked.
     *
     * @param title of the dialog and its button
     * @param question with a place for the guests
     * @param loss what comes of it
     */
    private record Words(String title, String question, String loss) {
    }

    private final Words words;
    private final Applicability fit;
    private boolean askAgain = true;

    DangerDialog(Shell parent, GuestAction action, Applicability fit) {
        super(parent, words(action).title());
        words = words(action);
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
        text(area, words.loss());
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
        String button = count == 1 ? words.title() : NLS.bind(Messages.Danger_button, words.title(), Integer.valueOf(count));
        createButton(parent, IDialogConstants.OK_ID, button, true).setFocus();
    }

    private String headline() {
        Guest only = fit.guests().size() == 1 ? fit.guests().get(0) : null;
        Object subject = only != null ? NLS.bind(Messages.Danger_one, only.getName())
                : NLS.bind(Messages.Danger_many, Integer.valueOf(fit.guests().size()));
        return NLS.bind(words.question(), subject);
    }

    private static Words words(GuestAction action) {
        return switch (action) {
            case RESET -> new Words(Messages.Danger_resetTitle, Messages.Danger_reset, Messages.Danger_resetLoss);
            case DISCARD_SAVE -> new Words(Messages.Danger_discardTitle, Messages.Danger_discard, Messages.Danger_discardLoss);
            case SHUTDOWN -> new Words(Messages.Danger_shutdownTitle, Messages.Danger_shutdown, Messages.Danger_shutdownLoss);
            case REBOOT -> new Words(Messages.Danger_rebootTitle, Messages.Danger_reboot, Messages.Danger_rebootLoss);
            case SAVE -> new Words(Messages.Danger_saveTitle, Messages.Danger_save, Messages.Danger_saveLoss);
            default -> new Words(Messages.Danger_forceOffTitle, Messages.Danger_forceOff, Messages.Danger_forceOffLoss);
        };
    }
}
