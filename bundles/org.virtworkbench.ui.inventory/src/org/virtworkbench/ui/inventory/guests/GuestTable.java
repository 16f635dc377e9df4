package org.virtworkbench.ui.inventory.guests;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.virtworkbench.core.history.SampleHistory;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;
import org.virtworkbench.ui.GuestPictures;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.inventory.GuestDragSource;
import org.virtworkbench.ui.inventory.guests.GuestRows.Moves;
import org.virtworkbench.ui.theme.Colors;
import org.virtworkbench.ui.widgets.RowCount;
import org.virtworkbench.ui.widgets.RowWords;
import org.virtworkbench.ui.widgets.VisibleRows;

/**
 * The table widget over {@link GuestRows}. Rows get their words when they come on screen.
 * UI thread.
 */
final class GuestTable {

    private static final Set<EStructuralFeature> HOST_FEATURES = Set.of(Literals.HOST__NAME, Literals.HOST__STATE);

    private final Table table;
    private final GuestRows rows = new GuestRows(GuestOrder.by(Optional.empty()));
    private final GuestTableColumns columns;
    private final GuestTableSelection selection;
    private final GuestTablePictures pictures;
    private final GuestCellPainter painter;
    private final GuestRowHeight height;
    private final RowWords words;
    private final RowCount count;
    private final Consumer<TableState> stateChanged;
    private boolean filtered;
    /** Whether what is selected is to be scrolled to when all rows are there. */
    private boolean toReveal;

    /**
     * What painted cells show beside the model.
     *
     * @param history of the curves
     * @param pictures of screens, where some bundle has them
     */
    record Sources(SampleHistory history, Optional<GuestPictures> pictures) {
    }

    GuestTable(Composite parent, Icons icons, Colors colors, Sources sources, Consumer<TableState> stateChanged) {
        this.stateChanged = stateChanged;
        table = new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        columns = new GuestTableColumns(table, this::columnsChanged);
        pictures = new GuestTablePictures(table, columns, rows, sources.pictures());
        height = new GuestRowHeight(table, pictures);
        words = new RowWords(table, rows::size, this::write);
        painter = new GuestCellPainter(table, columns, rows, words, pictures, sources.history(), icons, colors);
        selection = new GuestTableSelection(table, rows);
        count = new RowCount(table, words::dropFrom, this::allRowsThere);
        GuestDragSource.on(table, selection);
        table.addListener(SWT.SetData, this::setData);
    }

    Table control() {
        return table;
    }

    GuestTableColumns columns() {
        return columns;
    }

    GuestTableSelection selection() {
        return selection;
    }

    /** {@return number of guests, also those that don't match} */
    int total() {
        return rows.total();
    }

    /** {@return number of rows} */
    int size() {
        return rows.size();
    }

    /** Exchanges columns and order. */
    void show(TableState state) {
        columns.apply(state);
        pictures.columnsChanged();
        height.columnsChanged();
        words.outdateFrom(0);
        words.settle();
        sort(state);
    }

    /** Begins anew with these guests. */
    void reset(Collection<Guest> guests) {
        Optional<Guest> top = top();
        moved(rows.reset(guests), top);
    }

    /** Shows only guests that match; all without a filter. */
    void filter(Optional<Predicate<Guest>> filter) {
        filtered = filter.isPresent();
        moved(rows.filter(filter.orElse(guest -> true)), Optional.empty());
        if (table.getItemCount() > 0) {
            table.setTopIndex(0);
        }
        selection.reveal();
        toReveal = table.getItemCount() != rows.size();
    }

    /** Shows what changed. */
    void update(ChangeSet changeSet) {
        GuestChanges changes = GuestChanges.of(changeSet, HOST_FEATURES);
        Optional<Guest> top = top();
        Moves moves = rows.update(changes.added(), changes.removed(), changes.touching(rows.order().features()),
                filtered ? changes.changed().keySet() : Set.of());
        moved(moves, top);
        repaint(changes);
    }

    /** Paints all rows anew, in other colours and with other icons. */
    void themeChanged() {
        painter.themeChanged();
        table.redraw();
    }

    private void columnsChanged(TableState state) {
        sort(state);
        stateChanged.accept(state);
    }

    private void sort(TableState state) {
        if (!rows.order().sort().equals(state.sort())) {
            moved(rows.sort(GuestOrder.by(state.sort())), Optional.empty());
        }
    }

    private Optional<Guest> top() {
        int index = table.getTopIndex();
        return index <= 0 || index >= rows.size() ? Optional.empty() : Optional.of(rows.get(index));
    }

    private void moved(Moves moves, Optional<Guest> top) {
        if (moves.isEmpty()) {
            return;
        }
        if (moves.resized()) {
            count.set(rows.size());
            words.outdateFrom(moves.first());
        } else {
            words.outdate(moves.first(), moves.last());
        }
        words.settle();
        selection.restore();
        top.map(rows::indexOf).filter(index -> index >= 0 && index != table.getTopIndex()).ifPresent(table::setTopIndex);
    }

    /** What was selected may have had no row before. */
    private void allRowsThere() {
        words.settle();
        selection.restore();
        if (toReveal) {
            toReveal = false;
            selection.reveal();
        }
    }

    private void repaint(GuestChanges changes) {
        VisibleRows visible = VisibleRows.of(table, rows.size());
        DirtyCells cells = new DirtyCells(columns.count());
        changes.changed().forEach((guest, features) -> {
            int row = rows.indexOf(guest);
            if (row < 0 || !words.has(row)) {
                return;
            }
            if (!visible.contains(row)) {
                words.outdate(row, row);
                return;
            }
            writeCells(row, features, cells);
            if (features.contains(Literals.HOST__STATE)) {
                cells.addRow(row); // greyed now, or no longer
            }
        });
        cells.redraw(table);
        words.settle();
    }

    private void write(TableItem item, int row) {
        height.rowComes(item);
        Guest guest = rows.get(row);
        for (int i = 0; i < columns.count(); i++) {
            item.setText(i, columns.column(i).text(guest));
        }
    }

    /** Writes those cells of a row that depend on certain features. */
    private void writeCells(int row, Set<EStructuralFeature> changed, DirtyCells cells) {
        TableItem item = table.getItem(row);
        Guest guest = rows.get(row);
        for (int i = 0; i < columns.count(); i++) {
            if (columns.column(i).dependsOn(changed)) {
                item.setText(i, columns.column(i).text(guest));
                cells.add(i, row);
            }
        }
    }

    private void setData(Event event) {
        if (count.isRemoving() || event.index < 0) {
            return; // GTK asks for rows anew while it removes them; SWT forgets their items. To dispose them would remove other rows.
        }
        if (event.index < rows.size()) {
            words.write((TableItem) event.item, event.index);
        } else {
            words.leaveEmpty(event.index);
        }
    }
}
