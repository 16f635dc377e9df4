package org.virtworkbench.ui.inventory.guests;

import java.util.BitSet;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
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

/**
 * The table widget over {@link GuestRows}. Rows are filled when they come on screen; a change fills those rows again that are on screen and forgets the others.
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
    private final BitSet filled = new BitSet();
    private final Consumer<TableState> stateChanged;
    private boolean filtered;

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
        painter = new GuestCellPainter(table, columns, rows, pictures, sources.history(), icons, colors);
        selection = new GuestTableSelection(table, rows);
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
        filled.clear();
        table.clearAll();
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

    /** Fills all rows anew, in other colours and with other icons. */
    void themeChanged() {
        painter.themeChanged();
        filled.clear();
        table.clearAll();
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
        int before = table.getItemCount();
        if (moves.resized()) {
            table.setItemCount(rows.size());
        }
        int last = Math.min(moves.last(), before - 1);
        filled.clear(moves.first(), Math.max(filled.length(), moves.first()));
        if (moves.first() <= last) {
            table.clear(moves.first(), last);
        }
        selection.restore();
        top.map(rows::indexOf).filter(index -> index >= 0 && index != table.getTopIndex()).ifPresent(table::setTopIndex);
    }

    private void repaint(GuestChanges changes) {
        int top = table.getTopIndex();
        int bottom = Math.min(rows.size(), top + table.getClientArea().height / Math.max(1, table.getItemHeight()) + 2);
        Set<EStructuralFeature> shown = GuestColumn.featuresOf(columns.list());
        changes.changed().forEach((guest, features) -> {
            int row = rows.indexOf(guest);
            if (row < 0 || !filled.get(row)) {
                return;
            }
            if (row < top || row >= bottom) {
                filled.clear(row);
                table.clear(row);
            } else if (features.contains(Literals.HOST__STATE) || features.stream().anyMatch(shown::contains)) {
                fillAgain(row, guest, features);
            }
        });
    }

    private void fillAgain(int row, Guest guest, Set<EStructuralFeature> features) {
        TableItem item = table.getItem(row);
        boolean greyedOrNot = features.contains(Literals.HOST__STATE);
        for (int i = 0; i < columns.count(); i++) {
            boolean differs = columns.column(i).features().stream().anyMatch(features::contains);
            if (differs) {
                item.setText(i, columns.column(i).text(guest));
            }
            if (differs || greyedOrNot) {
                Rectangle cell = item.getBounds(i);
                table.redraw(cell.x, cell.y, cell.width, cell.height, false);
            }
        }
    }

    private void setData(Event event) {
        if (event.index >= 0 && event.index < rows.size()) {
            filled.set(event.index);
            fill((TableItem) event.item, rows.get(event.index));
        } else {
            // While GTK removes rows it asks for some of them anew. SWT forgets such items, and the theme engine would find them without a table later.
            event.item.dispose();
        }
    }

    private void fill(TableItem item, Guest guest) {
        for (int i = 0; i < columns.count(); i++) {
            item.setText(i, columns.column(i).text(guest));
        }
    }
}
