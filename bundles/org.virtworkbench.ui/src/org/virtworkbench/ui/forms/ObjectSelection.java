package org.virtworkbench.ui.forms;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/** What an editor has selected: its own object, unless a page shows objects of which some are selected. */
final class ObjectSelection implements ISelectionProvider {

    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private Optional<Object> object = Optional.empty();
    private List<?> within = List.of();
    private IStructuredSelection selection = StructuredSelection.EMPTY;

    void object(Optional<?> shown) {
        object = shown.map(Object.class::cast);
        update();
    }

    @Override
    public void setSelection(ISelection selected) {
        within = selected instanceof IStructuredSelection structured ? structured.toList() : List.of();
        update();
    }

    @Override
    public ISelection getSelection() {
        return selection;
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }

    private void update() {
        IStructuredSelection now = !within.isEmpty() ? new StructuredSelection(within)
                : object.map(StructuredSelection::new).orElse(StructuredSelection.EMPTY);
        if (!now.equals(selection)) {
            selection = now;
            listeners.forEach(listener -> listener.selectionChanged(new SelectionChangedEvent(this, now)));
        }
    }
}
