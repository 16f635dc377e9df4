package org.virtworkbench.ui.inventory.guests;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.virtworkbench.model.inventory.Guest;

/** What is selected in the table, by guest and not by row: rows may move below it. UI thread. */
final class GuestTableSelection implements ISelectionProvider {

    private final Table table;
    private final GuestRows rows;
    private final List<ISelectionChangedListener> listeners = new CopyOnWriteArrayList<>();
    private List<Guest> selected = List.of();

    GuestTableSelection(Table table, GuestRows rows) {
        this.table = table;
        this.rows = rows;
        table.addListener(SWT.Selection, event -> take());
    }

    /** {@return the selected guests, from top to bottom} */
    List<Guest> guests() {
        return selected;
    }

    /** Selects the guests again that were selected, at their new rows; those that have no row any more are no longer selected. */
    void restore() {
        if (selected.isEmpty()) {
            if (table.getSelectionCount() > 0) {
                table.deselectAll();
            }
            return;
        }
        select(selected, false);
    }

    /** Scrolls to the first selected row. */
    void reveal() {
        if (!selected.isEmpty()) {
            table.showSelection();
        }
    }

    /** Selects the topmost row that is on screen. */
    void selectFirst() {
        table.setSelection(table.getTopIndex());
        take();
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }

    @Override
    public IStructuredSelection getSelection() {
        return new StructuredSelection(selected);
    }

    @Override
    public void setSelection(ISelection selection) {
        if (selection instanceof IStructuredSelection structured) {
            List<Guest> guests = structured.stream().filter(Guest.class::isInstance).map(Guest.class::cast).toList();
            select(guests, true);
        }
    }

    private void select(Collection<Guest> guests, boolean show) {
        int[] wanted = guests.stream().mapToInt(rows::indexOf).filter(row -> row >= 0).sorted().toArray();
        int[] now = table.getSelectionIndices();
        Arrays.sort(now);
        if (!Arrays.equals(wanted, now)) {
            int top = table.getTopIndex();
            if (wanted.length == 1) {
                table.setSelection(wanted[0]);
            } else {
                table.deselectAll();
                table.select(wanted);
            }
            if (!show) {
                table.setTopIndex(top);
            }
        }
        if (show && wanted.length > 0) {
            table.showSelection();
        }
        tell(Arrays.stream(wanted).mapToObj(rows::get).toList());
    }

    private void take() {
        tell(Arrays.stream(table.getSelectionIndices()).filter(row -> row < rows.size()).sorted().mapToObj(rows::get).toList());
    }

    private void tell(List<Guest> guests) {
        if (!guests.equals(selected)) {
            selected = guests;
            SelectionChangedEvent event = new SelectionChangedEvent(this, getSelection());
            listeners.forEach(listener -> listener.selectionChanged(event));
        }
    }
}
