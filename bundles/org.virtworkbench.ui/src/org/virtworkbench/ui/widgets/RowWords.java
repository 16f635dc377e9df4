package org.virtworkbench.ui.inventory.guests;

import java.util.BitSet;
import java.util.Set;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.widgets.Later;

/**
 * The words in the rows of the table widget. A row gets its words when it comes on screen; when they are out of date, it gets others at once where it can be seen
 * or few rows have words, else the widget is told bit by bit to ask for them again: it takes a tenth of a millisecond to forget a row. UI thread.
 */
final class RowWords {

    private static final long SLICE_NANOS = 4_000_000;
    /** So many rows that can't be seen are written at once. */
    private static final int AT_ONCE = 64;

    private final Table table;
    private final GuestTableColumns columns;
    private final GuestRows rows;
    private final GuestRowHeight height;
    /** Rows whose words the widget keeps. */
    private final BitSet written = new BitSet();
    /** Those of them with words that are no longer right. */
    private final BitSet outdated = new BitSet();
    private boolean goesOn;

    RowWords(Table table, GuestTableColumns columns, GuestRows rows, GuestRowHeight height) {
        this.table = table;
        this.columns = columns;
        this.rows = rows;
        this.height = height;
    }

    /** {@return whether the widget has words of a row, be they right or not} */
    boolean has(int row) {
        return written.get(row);
    }

    /** Writes a row that the widget asks for. */
    void write(TableItem item, int row) {
        height.rowComes(item);
        Guest guest = rows.get(row);
        for (int i = 0; i < columns.count(); i++) {
            item.setText(i, columns.column(i).text(guest));
        }
        written.set(row);
        outdated.clear(row);
    }

    /** Writes a row again if its words are out of date. */
    void correct(TableItem item, int row) {
        if (outdated.get(row)) {
            write(item, row);
        }
    }

    /**
     * Writes those cells of a row that can be seen which depend on certain features.
     *
     * @param changed these features
     * @param cells hears which cells it were
     */
    void write(int row, Set<EStructuralFeature> changed, DirtyCells cells) {
        TableItem item = table.getItem(row);
        Guest guest = rows.get(row);
        for (int i = 0; i < columns.count(); i++) {
            if (columns.column(i).dependsOn(changed)) {
                item.setText(i, columns.column(i).text(guest));
                cells.add(i, row);
            }
        }
    }

    /** Leaves a row empty that the widget asks for: it is about to go, but may get a guest again before. */
    void leaveEmpty(int row) {
        written.set(row);
        outdated.set(row);
    }

    /** Forgets the rows from one on, which the widget has no longer. */
    void dropFrom(int row) {
        written.clear(row, Math.max(row, written.length()));
        outdated.clear(row, Math.max(row, outdated.length()));
    }

    /** The words of some rows are out of date. {@link #settle()} is to follow. */
    void outdate(int first, int last) {
        for (int row = written.nextSetBit(first); row >= 0 && row <= last; row = written.nextSetBit(row + 1)) {
            outdated.set(row);
        }
    }

    /** The words of all rows from one on are out of date. {@link #settle()} is to follow. */
    void outdateFrom(int first) {
        outdate(first, Integer.MAX_VALUE);
    }

    /** Writes the rows anew that are out of date and can be seen, and some others; the rest follow in turns. */
    void settle() {
        if (nextOutdated(0) < 0) {
            return;
        }
        VisibleRows visible = VisibleRows.of(table, rows);
        for (int row = nextOutdated(visible.first()); row >= 0 && row < visible.end(); row = nextOutdated(row + 1)) {
            write(table.getItem(row), row);
        }
        if (outdated.cardinality() <= AT_ONCE) {
            for (int row = nextOutdated(0); row >= 0; row = nextOutdated(row + 1)) {
                write(table.getItem(row), row);
            }
        }
        goOn();
    }

    /** {@return the next row with wrong words, or -1; those that are about to go are none} */
    private int nextOutdated(int from) {
        int row = outdated.nextSetBit(from);
        return row < rows.size() ? row : -1;
    }

    private void goOn() {
        if (!goesOn && nextOutdated(0) >= 0) {
            goesOn = true;
            Later.run(table, this::forgetSome);
        }
    }

    private void forgetSome() {
        goesOn = false;
        long end = System.nanoTime() + SLICE_NANOS;
        VisibleRows visible = VisibleRows.of(table, rows);
        int row = nextOutdated(0);
        while (row >= 0 && System.nanoTime() < end) {
            if (visible.contains(row)) {
                write(table.getItem(row), row);
            } else {
                table.clear(row);
                written.clear(row);
                outdated.clear(row);
            }
            row = nextOutdated(row + 1);
        }
        goOn();
    }
}
