package org.virtworkbench.ui.inventory;

import java.util.List;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.widgets.Control;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;

/** Lets a person take selected guests, or one host, with the pointer. UI thread. */
public final class GuestDragSource extends DragSourceAdapter {

    private final ISelectionProvider selection;

    private GuestDragSource(ISelectionProvider selection) {
        this.selection = selection;
    }

    /** Makes what is selected in a tree or table draggable. */
    public static void on(Control control, ISelectionProvider selection) {
        DragSource source = new DragSource(control, DND.DROP_MOVE);
        source.setTransfer(LocalSelectionTransfer.getTransfer());
        source.addDragListener(new GuestDragSource(selection));
    }

    /** {@return the guests that are dragged now; empty when something else is} */
    public static List<Guest> guests() {
        return LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection dragged && isGuests(dragged)
                ? dragged.stream().map(Guest.class::cast).filter(guest -> guest.getHost() != null).toList()
                : List.of();
    }

    @Override
    public void dragStart(DragSourceEvent event) {
        event.doit = selection.getSelection() instanceof IStructuredSelection selected && (isGuests(selected) || isHost(selected));
        LocalSelectionTransfer.getTransfer().setSelection(selection.getSelection());
    }

    @Override
    public void dragFinished(DragSourceEvent event) {
        LocalSelectionTransfer.getTransfer().setSelection(null);
    }

    private static boolean isGuests(IStructuredSelection selected) {
        return !selected.isEmpty() && selected.stream().allMatch(Guest.class::isInstance);
    }

    private static boolean isHost(IStructuredSelection selected) {
        return selected.size() == 1 && selected.getFirstElement() instanceof Host;
    }
}
