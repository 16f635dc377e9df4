package org.virtworkbench.ui.editor;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/** What a part has selected, so that the window's commands act on it. */
public class PartSelection implements ISelectionProvider {

    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private ISelection selection = StructuredSelection.EMPTY;

    @Override
    public void setSelection(ISelection wanted) {
        if (!wanted.equals(selection)) {
            selection = wanted;
            listeners.forEach(listener -> listener.selectionChanged(new SelectionChangedEvent(this, wanted)));
        }
    }

    @Override
    public final ISelection getSelection() {
        return selection;
    }

    @Override
    public final void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public final void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }
}
