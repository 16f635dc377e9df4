package org.virtworkbench.ui.inventory.actions;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.core.operation.ChangeTagsOperation;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.Guest;

/** Lets a person edit tags and folder of the selected guests. */
public final class EditTagsHandler extends GuestHandler {

    @Override
    protected boolean appliesTo(Guest guest) {
        return ChangeTagsOperation.appliesTo(guest);
    }

    @Override
    protected void run(ExecutionEvent event, IWorkbenchWindow window, List<Guest> guests) {
        Applicability fit = Applicability.of(guests, ChangeTagsOperation::appliesTo);
        TagEdit edit = new TagEdit(fit.guests(), all(window).flatMap(guest -> guest.getTags().stream()).distinct().toList());
        SortedSet<String> folders = all(window).map(Guest::getFolder).filter(folder -> !folder.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (new TagsDialog(window.getShell(), fit.guests(), edit, folders).open() == Window.OK) {
            List<ChangeTagsOperation> operations = fit.guests().stream().filter(guest -> guest.getHost() != null).map(edit::operation)
                    .flatMap(Optional::stream).toList();
            if (!operations.isEmpty()) {
                window.getService(Tasks.class).submit(operations);
            }
            StatusLine.show(window, fit.leftOut());
        }
    }

    private static Stream<Guest> all(IWorkbenchWindow window) {
        return window.getService(InventoryService.class).inventory().getHosts().stream().flatMap(host -> host.getGuests().stream());
    }
}
