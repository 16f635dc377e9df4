package org.virtworkbench.ui.inventory.actions;

import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.virtworkbench.core.operation.RenameGuestOperation;
import org.virtworkbench.core.operation.Targets;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.Guest;

/** Asks for a new name of the one selected guest, and gives it. */
public final class RenameHandler extends GuestHandler {

    @Override
    protected boolean isEnabledFor(List<Guest> guests) {
        return guests.size() == 1 && super.isEnabledFor(guests);
    }

    @Override
    protected boolean appliesTo(Guest guest) {
        return RenameGuestOperation.appliesTo(guest);
    }

    @Override
    protected void run(ExecutionEvent event, IWorkbenchWindow window, List<Guest> guests) {
        Guest guest = guests.get(0);
        RenameDialog dialog = new RenameDialog(window.getShell(), guest);
        if (dialog.open() == Window.OK && guest.getHost() != null) {
            window.getService(Tasks.class).submit(List.of(new RenameGuestOperation(Targets.of(guest), dialog.name())));
        }
    }
}
