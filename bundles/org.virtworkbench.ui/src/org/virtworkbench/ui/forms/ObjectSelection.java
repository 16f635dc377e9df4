package org.virtworkbench.ui.forms;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.virtworkbench.ui.editor.PartSelection;

/** What an editor has selected: its own object, unless a page shows objects of which some are selected. */
final class ObjectSelection extends PartSelection {

    private Optional<Object> object = Optional.empty();
    private List<?> within = List.of();

    void object(Optional<?> shown) {
        object = shown.map(Object.class::cast);
        update();
    }

    @Override
    public void setSelection(ISelection selected) {
        within = selected instanceof IStructuredSelection structured ? structured.toList() : List.of();
        update();
    }

    private void update() {
        super.setSelection(!within.isEmpty() ? new StructuredSelection(within)
                : object.map(StructuredSelection::new).orElse(StructuredSelection.EMPTY));
    }
}
