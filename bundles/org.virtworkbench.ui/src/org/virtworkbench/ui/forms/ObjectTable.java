package org.virtworkbench.ui.forms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableColumn;

/**
 * A table of some objects, sorted by a click on a column's head.
 *
 * @param <E> what each row shows
 */
public final class ObjectTable<E> {

    /** Keeps numbers, which stand at the right, away from the next column, which starts at the left. */
    private static final String GAP = "\u2003";

    private final Class<E> type;
    private final Composite frame;
    private final TableViewer viewer;
    private final TableColumnLayout layout = new TableColumnLayout(true);
    private final List<Comparator<E>> orders = new ArrayList<>();
    private List<E> shown = List.of();
    private Comparator<E> order;
    private int sortedBy;
    private boolean descending;

    /**
     * @param parent with a grid layout
     * @param type of the rows
     * @param style of the table besides its own, such as {@code SWT.MULTI}
     */
    public ObjectTable(Composite parent, Class<E> type, int style) {
        this.type = type;
        frame = new Composite(parent, SWT.NONE);
        frame.setLayout(layout);
        viewer = new TableViewer(frame, style | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.setUseHashlookup(true);
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setComparator(new ViewerComparator() {
            @Override
            public int compare(Viewer of, Object one, Object other) {
                int result = order == null ? 0 : order.compare(type.cast(one), type.cast(other));
                return descending ? -result : result;
            }
        });
    }

    /**
     * Adds a column.
     *
     * @param title at its head
     * @param weight its share of the width
     * @param width at least this many pixels
     * @param text of a cell
     * @param icon of a cell, null for none
     * @param by the order that it gives
     * @return this
     */
    public ObjectTable<E> column(String title, int weight, int width, Function<E, String> text, Function<E, Image> icon, Comparator<E> by) {
        return add(title, SWT.LEFT, weight, width, text, icon, by);
    }

    /** Adds a column of texts, ordered by them; see {@link #column}. */
    public ObjectTable<E> text(String title, int weight, int width, Function<E, String> text) {
        return add(title, SWT.LEFT, weight, width, text, null, Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER));
    }

    /** Adds a column of numbers; see {@link #column}. */
    public ObjectTable<E> number(String title, int weight, int width, Function<E, String> text, Comparator<E> by) {
        return add(title + GAP, SWT.RIGHT, weight, width, element -> text.apply(element) + GAP, null, by);
    }

    /** Does something on a double click or Enter. */
    public ObjectTable<E> onOpen(Consumer<E> open) {
        viewer.getTable().addListener(SWT.DefaultSelection, event -> selection().forEach(open));
        return this;
    }

    /** Shows exactly these; those that stay keep their row, and the selection stays. */
    public void show(List<E> objects) {
        if (objects.equals(shown)) {
            viewer.update(objects.toArray(), null);
            return;
        }
        shown = List.copyOf(objects);
        viewer.setInput(shown.toArray());
    }

    /** Shows one row anew. */
    public void update(Object object) {
        viewer.update(object, null);
    }

    /** {@return what is selected} */
    public List<E> selection() {
        List<E> selected = new ArrayList<>();
        viewer.getStructuredSelection().forEach(each -> selected.add(type.cast(each)));
        return selected;
    }

    /** {@return the viewer, for menus and selection} */
    public TableViewer viewer() {
        return viewer;
    }

    /** {@return the control that wants layout data} */
    public Composite control() {
        return frame;
    }

    private ObjectTable<E> add(String title, int align, int weight, int width, Function<E, String> text, Function<E, Image> icon,
            Comparator<E> by) {
        int index = orders.size();
        orders.add(by);
        TableViewerColumn column = new TableViewerColumn(viewer, align);
        column.getColumn().setText(title);
        column.getColumn().setToolTipText(title.strip());
        column.getColumn().addListener(SWT.Selection, event -> sort(index, index == sortedBy && !descending));
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, width, true));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text.apply(type.cast(element));
            }

            @Override
            public Image getImage(Object element) {
                return icon == null ? null : icon.apply(type.cast(element));
            }
        });
        if (index == 0) {
            order = by;
        }
        return this;
    }

    private void sort(int index, boolean down) {
        sortedBy = index;
        descending = down;
        order = orders.get(index);
        TableColumn column = viewer.getTable().getColumn(index);
        viewer.getTable().setSortColumn(column);
        viewer.getTable().setSortDirection(down ? SWT.DOWN : SWT.UP);
        viewer.refresh(false);
    }
}
