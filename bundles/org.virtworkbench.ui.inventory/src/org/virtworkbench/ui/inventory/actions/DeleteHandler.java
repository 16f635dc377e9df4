package org.virtworkbench.ui.inventory.actions;

import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.deletion.DeletedGuests;
import org.virtworkbench.core.operation.DeleteGuestOperation;
import org.virtworkbench.core.operation.Targets;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.Icons;

/** Deletes the selected guests, after showing all that goes with them. */
public final class DeleteHandler extends GuestHandler {

    @Override
    protected boolean appliesTo(Guest guest) {
        return DeleteGuestOperation.appliesTo(guest);
    }

    @Override
    protected void run(ExecutionEvent event, IWorkbenchWindow window, List<Guest> guests) {
        Applicability fit = Applicability.of(guests, DeleteGuestOperation::appliesTo);
        DeleteDialog dialog = new DeleteDialog(window.getShell(), window.getService(Icons.class), window.getService(Connections.class),
                window.getService(DeletedGuests.class).grace(), fit.guests().stream().map(Targets::of).toList());
        if (dialog.open() == Window.OK && !dialog.operations().isEmpty()) {
            window.getService(DeletedGuests.class).delete(dialog.operations());
        }
        StatusLine.show(window, fit.leftOut());
    }
}
