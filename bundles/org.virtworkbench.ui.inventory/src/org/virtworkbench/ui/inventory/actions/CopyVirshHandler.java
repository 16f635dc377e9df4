package org.virtworkbench.ui.inventory.actions;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.virtworkbench.core.operation.GuestAction;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.widgets.ClipboardText;

/** Copies the virsh commands of an action on the selected guests; without a parameter, of the first action that makes sense. */
public final class CopyVirshHandler extends GuestHandler {

    /** Names the action by its id. */
    static final String ACTION = "org.virtworkbench.ui.guest.copyVirsh.action";

    @Override
    protected boolean appliesTo(Guest guest) {
        return Arrays.stream(GuestAction.values()).anyMatch(action -> action.appliesTo(guest));
    }

    @Override
    protected void run(ExecutionEvent event, IWorkbenchWindow window, List<Guest> guests) {
        String id = event.getParameter(ACTION);
        Optional<GuestAction> action = Arrays.stream(GuestAction.values())
                .filter(each -> id == null ? guests.stream().anyMatch(each::appliesTo) : each.id().equals(id)).findFirst();
        action.map(chosen -> VirshCommands.of(chosen, guests)).filter(text -> !text.isEmpty()).ifPresent(text -> {
            ClipboardText.put(window.getShell().getDisplay(), text);
            StatusLine.show(window, NLS.bind(Messages.Virsh_copied, text.lines().findFirst().orElse("")));
        });
    }
}
