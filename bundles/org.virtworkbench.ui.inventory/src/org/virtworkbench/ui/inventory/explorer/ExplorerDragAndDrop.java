package org.virtworkbench.ui.inventory.explorer;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.ui.services.IServiceLocator;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.operation.ChangeTagsOperation;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.ui.inventory.GuestDragSource;
import org.virtworkbench.ui.inventory.GuestFolder.Grouping;

/** Lets a person put hosts in another order, and guests into folders, with the pointer. UI thread. */
final class ExplorerDragAndDrop extends ViewerDropAdapter {

    private final ExplorerTree viewer;
    private final IServiceLocator services;
    private final Supplier<Grouping> grouping;

    ExplorerDragAndDrop(ExplorerTree viewer, IServiceLocator services, Supplier<Grouping> grouping) {
        super(viewer);
        this.viewer = viewer;
        this.services = services;
        this.grouping = grouping;
        GuestDragSource.on(viewer.getControl(), viewer);
        DropTarget target = new DropTarget(viewer.getControl(), DND.DROP_MOVE);
        target.setTransfer(LocalSelectionTransfer.getTransfer());
        target.addDropListener(this);
    }

    @Override
    public boolean validateDrop(Object target, int operation, TransferData type) {
        Host host = draggedHost();
        return host == null ? !guestDrop(target).isEmpty() : target instanceof Host && target != host;
    }

    /** {@return where it is dropped on the target: hosts go before or behind another one, guests into it} */
    @Override
    protected int determineLocation(DropTargetEvent event) {
        return draggedHost() == null && event.item != null ? LOCATION_ON : super.determineLocation(event);
    }

    @Override
    public boolean performDrop(Object data) {
        Host host = draggedHost();
        if (host != null) {
            return getCurrentTarget() instanceof Host target && move(host, target);
        }
        List<ChangeTagsOperation> operations = guestDrop(getCurrentTarget());
        if (!operations.isEmpty()) {
            services.getService(Tasks.class).submit(operations);
        }
        return !operations.isEmpty();
    }

    private List<ChangeTagsOperation> guestDrop(Object target) {
        return GuestDrop.operations(GuestDragSource.guests(), target, grouping.get());
    }

    private boolean move(Host host, Host target) {
        List<Host> hosts = viewer.getInput().getHosts();
        int from = hosts.indexOf(host);
        int to = hosts.indexOf(target) + (getCurrentLocation() == LOCATION_AFTER ? 1 : 0);
        services.getService(Connections.class).move(host.getId(), to > from ? to - 1 : to);
        return true;
    }

    private static Host draggedHost() {
        return LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection selection
                && selection.getFirstElement() instanceof Host host ? host : null;
    }
}
