package org.virtworkbench.ui.inventory.explorer;

import java.util.List;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.ui.services.IServiceLocator;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.Inventory;

/** Lets a person put hosts in another order with the mouse. UI thread. */
final class ExplorerDragAndDrop extends ViewerDropAdapter {

    private final TreeViewer viewer;
    private final IServiceLocator services;

    ExplorerDragAndDrop(TreeViewer viewer, IServiceLocator services) {
        super(viewer);
        this.viewer = viewer;
        this.services = services;
        LocalSelectionTransfer transfer = LocalSelectionTransfer.getTransfer();
        viewer.addDragSupport(DND.DROP_MOVE, new Transfer[] { transfer }, new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                IStructuredSelection selection = viewer.getStructuredSelection();
                event.doit = selection.size() == 1 && selection.getFirstElement() instanceof Host;
                transfer.setSelection(selection);
            }

            @Override
            public void dragFinished(DragSourceEvent event) {
                transfer.setSelection(null);
            }
        });
        viewer.addDropSupport(DND.DROP_MOVE, new Transfer[] { transfer }, this);
    }

    @Override
    public boolean validateDrop(Object target, int operation, TransferData type) {
        return dragged() != null && target instanceof Host && target != dragged();
    }

    @Override
    public boolean performDrop(Object data) {
        Host host = dragged();
        if (host == null || !(getCurrentTarget() instanceof Host target)) {
            return false;
        }
        List<Host> hosts = ((Inventory) viewer.getInput()).getHosts();
        int from = hosts.indexOf(host);
        int to = hosts.indexOf(target) + (getCurrentLocation() == LOCATION_AFTER ? 1 : 0);
        services.getService(Connections.class).move(host.getId(), to > from ? to - 1 : to);
        return true;
    }

    private static Host dragged() {
        return LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection selection
                && selection.getFirstElement() instanceof Host host ? host : null;
    }
}
