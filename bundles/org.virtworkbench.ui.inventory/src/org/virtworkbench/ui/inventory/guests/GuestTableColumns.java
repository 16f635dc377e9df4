package org.virtworkbench.ui.inventory.guests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.virtworkbench.ui.inventory.guests.GuestOrder.Sort;
import org.virtworkbench.ui.inventory.guests.TableState.Shown;

/** The columns of the table widget: made from a {@link TableState}, moved and widened by the person, read back into one. A click sorts. UI thread. */
final class GuestTableColumns {

    private final Table table;
    private final Consumer<TableState> changed;
    private Optional<Sort> sort = Optional.empty();
    private GuestColumn[] byIndex = {};
    private boolean applying;

    /**
     * Makes no columns yet.
     *
     * @param table to have them
     * @param changed hears when the person changed something, with the new state
     */
    GuestTableColumns(Table table, Consumer<TableState> changed) {
        this.table = table;
        this.changed = changed;
    }

    /** Makes the columns of a state, in place of those that are there. The caller fills the rows anew. */
    void apply(TableState state) {
        applying = true;
        table.setRedraw(false);
        try {
            for (TableColumn old : table.getColumns()) {
                old.dispose();
            }
            List<Shown> shown = state.columns();
            List<Shown> made = new ArrayList<>(shown);
            made.sort((a, b) -> a.column().compareTo(b.column()));
            byIndex = made.stream().map(Shown::column).toArray(GuestColumn[]::new);
            made.forEach(this::create);
            List<GuestColumn> indexes = list();
            table.setColumnOrder(shown.stream().mapToInt(each -> indexes.indexOf(each.column())).toArray());
            sort = state.sort();
            showSort();
        } finally {
            table.setRedraw(true);
            applying = false;
        }
    }

    /** {@return the columns as they stand now} */
    TableState state() {
        TableColumn[] widgets = table.getColumns();
        return new TableState(Arrays.stream(table.getColumnOrder()).mapToObj(i -> new Shown(byIndex[i], widgets[i].getWidth())).toList(),
                sort);
    }

    /** {@return the column of an index as SWT counts them, in the order of making} */
    GuestColumn column(int index) {
        return byIndex[index];
    }

    /** {@return number of columns} */
    int count() {
        return byIndex.length;
    }

    /** {@return all shown columns} */
    List<GuestColumn> list() {
        return List.of(byIndex);
    }

    /** Sorts as a person chose. */
    void sortBy(Optional<Sort> chosen) {
        sort = chosen;
        showSort();
        changed.accept(state());
    }

    private void create(Shown shown) {
        TableColumn widget = new TableColumn(table, shown.column().alignment());
        widget.setText(shown.column().title());
        widget.setWidth(shown.width());
        widget.setMoveable(true);
        widget.addListener(SWT.Selection, event -> sortBy(next(shown.column())));
        widget.addListener(SWT.Move, event -> layoutChanged());
        widget.addListener(SWT.Resize, event -> layoutChanged());
    }

    private Optional<Sort> next(GuestColumn column) {
        if (sort.isEmpty() || sort.get().column() != column) {
            return Optional.of(new Sort(column, false));
        }
        return sort.get().descending() ? Optional.empty() : Optional.of(new Sort(column, true));
    }

    private void layoutChanged() {
        if (!applying) {
            changed.accept(state());
        }
    }

    private void showSort() {
        int index = sort.map(chosen -> Arrays.asList(byIndex).indexOf(chosen.column())).orElse(-1);
        table.setSortColumn(index < 0 ? null : table.getColumn(index));
        table.setSortDirection(index < 0 ? SWT.NONE : sort.get().descending() ? SWT.DOWN : SWT.UP);
    }
}
