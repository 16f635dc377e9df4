package org.virtworkbench.ui.volumes;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.format.Format;
import org.virtworkbench.ui.forms.BackgroundJob;
import org.virtworkbench.ui.widgets.Later;
import org.virtworkbench.ui.widgets.RowCount;
import org.virtworkbench.ui.widgets.RowWords;

/**
 * The volumes of a pool. Rows get their words when they come on screen, rows come and go in turns, and many volumes are sorted on another thread: ten thousand
 * don't hold the window up. UI thread.
 */
final class VolumeTable {

    private static final String GAP = "\u2003";
    private static final List<VolumeOrder> COLUMNS = List.of(VolumeOrder.values());
    /** So many are sorted at once. */
    private static final int FEW = 500;

    private final Composite frame;
    private final Table table;
    private final TableColumnLayout layout = new TableColumnLayout(true);
    private final Icons icons;
    private final VolumeLoader loader;
    private final Function<VolumeRow, String> users;
    private final Function<VolumeRow, String> uses;
    private final Runnable changed;
    private final VolumeRows rows = new VolumeRows();
    private final RowWords words;
    private final RowCount count;
    private List<VolumeRow> selection = List.of();
    private VolumeOrder order = VolumeOrder.NAME;
    private boolean descending;
    private int generation;

    /**
     * What the table shows of volumes beside themselves.
     *
     * @param users which guests use one, to order by
     * @param uses that, and what is done to it just now
     */
    record Uses(Function<VolumeRow, String> users, Function<VolumeRow, String> uses) {
    }

    /**
     * @param parent gets a frame with the table
     * @param icons of the product
     * @param loader asks for details
     * @param uses of the volumes
     * @param changed hears that others are shown or selected, or in another order
     */
    VolumeTable(Composite parent, Icons icons, VolumeLoader loader, Uses uses, Runnable changed) {
        this.icons = icons;
        this.loader = loader;
        this.users = uses.users();
        this.uses = uses.uses();
        this.changed = changed;
        frame = new Composite(parent, SWT.NONE);
        frame.setLayout(layout);
        table = new Table(frame, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        table.setHeaderVisible(true);
        column(Messages.Volumes_name, SWT.LEFT, 30, 160);
        column(Messages.Volumes_format, SWT.LEFT, 10, 70);
        column(Messages.Volumes_capacity + GAP, SWT.RIGHT, 12, 84);
        column(Messages.Volumes_allocation + GAP, SWT.RIGHT, 12, 84);
        column(Messages.Volumes_users, SWT.LEFT, 18, 110);
        column(Messages.Volumes_path, SWT.LEFT, 30, 140);
        table.setSortColumn(table.getColumn(0));
        table.setSortDirection(SWT.UP);
        words = new RowWords(table, rows::size, this::write);
        count = new RowCount(table, words::dropFrom, this::allRowsThere);
        table.addListener(SWT.SetData, this::setData);
        table.addListener(SWT.Selection, event -> select(Arrays.stream(table.getSelectionIndices()).sorted().toArray()));
    }

    private void column(String title, int align, int weight, int width) {
        TableColumn column = new TableColumn(table, align);
        column.setText(title);
        column.setToolTipText(title.strip());
        layout.setColumnData(column, new ColumnWeightData(weight, width, true));
        VolumeOrder by = COLUMNS.get(table.getColumnCount() - 1);
        column.addListener(SWT.Selection, event -> sort(by, by == order && !descending));
    }

    Composite control() {
        return frame;
    }

    Table table() {
        return table;
    }

    /** Shows exactly these, as soon as they are in order; what was selected stays selected by its name. */
    void show(List<VolumeRow> shown) {
        arrange(shown);
    }

    /** {@return how many there are, shown or not} */
    int count() {
        return rows.all().size();
    }

    /** {@return how many pass the filter} */
    int shownCount() {
        return rows.size();
    }

    /** {@return all of them} */
    List<VolumeRow> rows() {
        return rows.all();
    }

    /** Shows those whose name or path contains a text, in any case of letters. */
    void filter(String text) {
        rows.filter(text);
        exchanged();
    }

    /** Writes rows anew whose details came, where they have been seen. */
    void told(List<VolumeRow> told) {
        told.forEach(row -> rows.place(row).ifPresent(place -> words.outdate(place, place)));
        words.settle();
    }

    /** Writes all rows anew that have been seen. */
    void refill() {
        words.outdateFrom(0);
        words.settle();
    }

    List<VolumeRow> selection() {
        return selection;
    }

    private void sort(VolumeOrder by, boolean down) {
        order = by;
        descending = down;
        table.setSortColumn(table.getColumn(COLUMNS.indexOf(by)));
        table.setSortDirection(down ? SWT.DOWN : SWT.UP);
        if (by.needsDetails()) {
            loader.wantAll(rows.all(), () -> arrange(rows.all()));
        } else {
            arrange(rows.all());
        }
    }

    /** Many are sorted on another thread, and shown when that is done unless something else is to be shown then. */
    private void arrange(List<VolumeRow> unsorted) {
        int mine = ++generation;
        Supplier<List<VolumeRow>> sorting = order.sorting(unsorted, users, descending);
        if (unsorted.size() <= FEW) {
            take(sorting.get());
            return;
        }
        new BackgroundJob(Messages.Job_sort, monitor -> {
            List<VolumeRow> sorted = sorting.get();
            Later.run(table, () -> {
                if (mine == generation) {
                    take(sorted);
                }
            });
        }).schedule();
    }

    private void take(List<VolumeRow> sorted) {
        rows.take(sorted);
        exchanged();
    }

    /** Other rows are to be seen than before: what was selected stays selected where it is among them. */
    private void exchanged() {
        count.set(rows.size());
        refill();
        reselect(VolumeRows.names(selection));
        changed.run();
    }

    /** What was selected may have had no row before. */
    private void allRowsThere() {
        words.settle();
        reselect(VolumeRows.names(selection));
    }

    private void reselect(Set<String> names) {
        int[] wanted = names.isEmpty() ? new int[0] : rows.places(names);
        int[] now = Arrays.stream(table.getSelectionIndices()).sorted().toArray();
        if (!Arrays.equals(wanted, now)) {
            table.deselectAll();
            table.select(wanted);
        }
        select(wanted);
    }

    private void select(int[] places) {
        selection = Arrays.stream(places).filter(place -> place < rows.size()).mapToObj(rows::get).toList();
    }

    private void setData(Event event) {
        if (count.isRemoving() || event.index < 0) {
            return; // GTK asks for rows anew while it removes them
        }
        if (event.index < rows.size()) {
            words.write((TableItem) event.item, event.index);
        } else {
            words.leaveEmpty(event.index);
        }
    }

    private void write(TableItem item, int place) {
        VolumeRow row = rows.get(place);
        loader.want(row);
        Optional<VolumeRow.Details> details = row.details();
        item.setImage(0, icons.image(details.filter(VolumeRow.Details::encrypted).isPresent() ? "lock" : "volume"));
        item.setText(new String[] { row.name(), row.format(), details.map(each -> Format.bytes(each.capacity()) + GAP).orElse(""),
                details.map(each -> Format.bytes(each.allocation()) + GAP).orElse(""), uses.apply(row), row.path() });
    }
}
