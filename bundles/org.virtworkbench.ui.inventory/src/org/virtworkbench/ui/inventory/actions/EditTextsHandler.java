package org.virtworkbench.ui.inventory.actions;

import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.virtworkbench.core.operation.EditTextsOperation;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.Guest;

/** Lets a person edit title and description of the one selected guest. */
public final class EditTextsHandler extends GuestHandler {

    @Override
    protected boolean isEnabledFor(List<Guest> guests) {
        return guests.size() == 1 && super.isEnabledFor(guests);
    }

    @Override
    protected boolean appliesTo(Guest guest) {
        return EditTextsOperation.appliesTo(guest);
    }

    @Override
    protected void run(ExecutionEvent event, IWorkbenchWindow window, List<Guest> guests) {
        Guest guest = guests.get(0);
        TextsDialog dialog = new TextsDialog(window.getShell(), guest);
        if (dialog.open() == Window.OK && guest.getHost() != null && (dialog.title().isPresent() || dialog.description().isPresent())) {
            window.getService(Tasks.class).submit(List.of(EditTextsOperation.on(guest, dialog.title(), dialog.description())));
        }
    }
}
