package org.virtworkbench.ui.volumes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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

/** The volumes of a pool, of which only those that are seen have a row; ten thousand cost no more than ten. UI thread. */
final class VolumeTable {

    private static final String GAP = "\u2003";
    private static final List<VolumeOrder> COLUMNS = List.of(VolumeOrder.values());

    private final Composite frame;
    private final Table table;
    private final TableColumnLayout layout = new TableColumnLayout(true);
    private final Icons icons;
    private final VolumeLoader loader;
    private final Function<VolumeRow, String> users;
    private final Function<VolumeRow, String> uses;
    private List<VolumeRow> all = List.of();
    private List<VolumeRow> shown = List.of();
    private final Map<VolumeRow, Integer> places = new HashMap<>();
    private String filter = "";
    private VolumeOrder order = VolumeOrder.NAME;
    private boolean descending;

    /**
     * @param parent gets a frame with the table
     * @param icons of the product
     * @param loader asks for details
     * @param users which guests use a volume, to order by
     * @param uses that, and what is done to it just now
     */
    VolumeTable(Composite parent, Icons icons, VolumeLoader loader, Function<VolumeRow, String> users, Function<VolumeRow, String> uses) {
        this.icons = icons;
        this.loader = loader;
        this.users = users;
        this.uses = uses;
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
        table.addListener(SWT.SetData, this::fill);
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

    /** Shows exactly these; what was selected stays selected by its name. */
    void show(List<VolumeRow> rows) {
        all = rows;
        arrange();
    }

    /** {@return how many there are, shown or not} */
    int count() {
        return all.size();
    }

    /** {@return how many pass the filter} */
    int shownCount() {
        return shown.size();
    }

    /** {@return all of them} */
    List<VolumeRow> rows() {
        return all;
    }

    /** Shows those whose name or path contains a text, in any case of letters. */
    void filter(String text) {
        filter = text.strip().toLowerCase(Locale.ROOT);
        arrange();
    }

    /** Fills rows anew whose details came, where they are seen. */
    void told(List<VolumeRow> rows) {
        for (VolumeRow row : rows) {
            Optional.ofNullable(places.get(row)).ifPresent(table::clear);
        }
    }

    /** Fills all rows that are seen anew. */
    void refill() {
        table.clearAll();
    }

    List<VolumeRow> selection() {
        List<VolumeRow> selected = new ArrayList<>();
        for (int index : table.getSelectionIndices()) {
            if (index < shown.size()) {
                selected.add(shown.get(index));
            }
        }
        return selected;
    }

    private void sort(VolumeOrder by, boolean down) {
        order = by;
        descending = down;
        table.setSortColumn(table.getColumn(COLUMNS.indexOf(by)));
        table.setSortDirection(down ? SWT.DOWN : SWT.UP);
        if (by.needsDetails()) {
            loader.wantAll(all, this::arrange);
        } else {
            arrange();
        }
    }

    private void arrange() {
        List<String> selected = selection().stream().map(VolumeRow::name).toList();
        List<VolumeRow> rows = new ArrayList<>(all.size());
        for (VolumeRow row : all) {
            if (filter.isEmpty() || row.name().toLowerCase(Locale.ROOT).contains(filter)
                    || row.path().toLowerCase(Locale.ROOT).contains(filter)) {
                rows.add(row);
            }
        }
        rows.sort(order.comparator(users, descending));
        shown = rows;
        places.clear();
        for (int i = 0; i < rows.size(); i++) {
            places.put(rows.get(i), i);
        }
        table.setRedraw(false);
        table.deselectAll();
        table.setItemCount(rows.size());
        table.clearAll();
        if (!selected.isEmpty()) {
            select(selected);
        }
        table.setRedraw(true);
    }

    private void select(List<String> names) {
        int[] indices = new int[names.size()];
        int found = 0;
        for (int i = 0; i < shown.size() && found < indices.length; i++) {
            if (names.contains(shown.get(i).name())) {
                indices[found++] = i;
            }
        }
        table.select(Arrays.copyOf(indices, found));
    }

    private void fill(Event event) {
        int index = table.indexOf((TableItem) event.item);
        if (index < 0 || index >= shown.size()) {
            return;
        }
        VolumeRow row = shown.get(index);
        TableItem item = (TableItem) event.item;
        Optional<VolumeRow.Details> details = row.details();
        if (details.isEmpty()) {
            loader.want(row);
        }
        item.setImage(0, icons.image(details.filter(VolumeRow.Details::encrypted).isPresent() ? "lock" : "volume"));
        item.setText(new String[] { row.name(), row.format(), details.map(each -> Format.bytes(each.capacity()) + GAP).orElse(""),
                details.map(each -> Format.bytes(each.allocation()) + GAP).orElse(""), uses.apply(row), row.path() });
    }
}
