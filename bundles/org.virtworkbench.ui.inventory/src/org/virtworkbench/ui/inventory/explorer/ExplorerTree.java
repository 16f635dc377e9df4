package org.virtworkbench.ui.inventory.explorer;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.virtworkbench.model.inventory.Inventory;

/** The tree widget of the explorer as a viewer: elements in, elements out. UI thread. */
final class ExplorerTree extends Viewer {

    private final Tree tree;
    private final Inventory inventory;
    private final Expansion expansion;
    private final ExplorerLabels labels;
    private final ExplorerRows rows;

    /**
     * Makes an empty one.
     *
     * @param parent of the widget
     * @param inventory that it is to show
     * @param content tells what is below an element
     * @param labels words and icons
     * @param expansion which elements stand open, and hears of what a person opens and closes
     */
    ExplorerTree(Composite parent, Inventory inventory, ExplorerContent content, ExplorerLabels labels, Expansion expansion) {
        this.inventory = inventory;
        this.expansion = expansion;
        this.labels = labels;
        tree = new Tree(parent, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL | SWT.VIRTUAL);
        rows = new ExplorerRows(tree, content, new ExplorerOrder(inventory), expansion::isExpanded, this::write);
        new ExplorerRowPainter(tree, labels);
        new TypeAhead(tree, rows, ExplorerLabels::name, this::select);
        tree.addListener(SWT.Selection, event -> tell());
        tree.addListener(SWT.Expand, event -> expansion.put(event.item.getData(), true));
        tree.addListener(SWT.Collapse, event -> expansion.put(event.item.getData(), false));
        tree.addListener(SWT.Dispose, event -> labels.dispose());
    }

    @Override
    public Tree getControl() {
        return tree;
    }

    @Override
    public Inventory getInput() {
        return inventory;
    }

    /** It always shows the same. */
    @Override
    public void setInput(Object input) {
        throw new UnsupportedOperationException();
    }

    /** {@return its rows} */
    ExplorerRows rows() {
        return rows;
    }

    @Override
    public IStructuredSelection getSelection() {
        return new StructuredSelection(selected().distinct().toList());
    }

    private Stream<Object> selected() {
        return Arrays.stream(tree.getSelection()).map(TreeItem::getData).filter(element -> element != null);
    }

    /** Selects elements; with {@code reveal} also such as have no row yet, and scrolls to the first. */
    @Override
    public void setSelection(ISelection selection, boolean reveal) {
        List<?> elements = selection instanceof IStructuredSelection structured ? structured.toList() : List.of();
        List<TreeItem> items = elements.stream().flatMap(element -> rowsOf(element, reveal)).toList();
        tree.setSelection(items.toArray(TreeItem[]::new));
        if (reveal && !items.isEmpty()) {
            tree.showItem(items.get(0));
        }
        tell();
    }

    private Stream<TreeItem> rowsOf(Object element, boolean reveal) {
        return (reveal ? rows.reach(element) : rows.rowsOf(element).stream().findFirst()).stream();
    }

    /** Selects again what was selected before rows moved, where that is not so any more. */
    void restore(IStructuredSelection before) {
        if (!before.isEmpty() && !getSelection().equals(before) && before.stream().anyMatch(element -> !rows.rowsOf(element).isEmpty())) {
            setSelection(before, false);
        }
    }

    private void select(TreeItem item) {
        tree.setSelection(item);
        tree.showItem(item);
        tell();
    }

    private void tell() {
        fireSelectionChanged(new SelectionChangedEvent(this, getSelection()));
    }

    /** Opens a closed element, and closes an open one, as a person does. */
    void toggle(Object element) {
        Optional<TreeItem> item = rows.rowsOf(element).stream().findFirst();
        if (item.isPresent()) {
            boolean expanded = !item.get().getExpanded();
            rows.setExpanded(element, expanded);
            expansion.put(element, expanded);
        }
    }

    /** Closes all hosts. */
    void collapseAll() {
        inventory.getHosts().forEach(host -> {
            rows.setExpanded(host, false);
            expansion.put(host, false);
        });
    }

    /** Writes the rows of elements again. */
    void update(Collection<?> elements) {
        elements.forEach(rows::update);
    }

    /** Writes again all that was written. */
    @Override
    public void refresh() {
        update(rows.seen());
        tree.redraw();
    }

    private void write(TreeItem item) {
        Object element = item.getData();
        item.setText(labels.text(element));
        item.setImage(labels.image(element));
    }
}
