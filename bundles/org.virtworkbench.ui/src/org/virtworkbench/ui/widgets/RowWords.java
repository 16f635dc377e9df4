package org.virtworkbench.ui.widgets;

import java.util.BitSet;
import java.util.function.IntSupplier;

import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/**
 * The words in the rows of a virtual table. A row gets its words when it comes on screen; when they are out of date, it gets others at once where it can be seen
 * or few rows have words, else the widget is told bit by bit to ask for them again: it takes a tenth of a millisecond to forget a row. UI thread.
 */
public final class RowWords {

    private static final long SLICE_NANOS = 4_000_000;
    /** So many rows that can't be seen are written at once. */
    private static final int AT_ONCE = 64;

    private final Table table;
    private final IntSupplier count;
    private final Writer writer;
    /** Rows whose words the widget keeps. */
    private final BitSet written = new BitSet();
    /** Those of them with words that are no longer right. */
    private final BitSet outdated = new BitSet();
    private boolean goesOn;

    /** Knows what is to be read in a row. */
    @FunctionalInterface
    public interface Writer {

        /**
         * Writes a row.
         *
         * @param item of the widget
         * @param row its number
         */
        void write(TableItem item, int row);
    }

    /**
     * Knows of no row yet.
     *
     * @param table virtual
     * @param count how many rows there are to show; the widget may have more or fewer for a moment
     * @param writer writes them
     */
    public RowWords(Table table, IntSupplier count, Writer writer) {
        this.table = table;
        this.count = count;
        this.writer = writer;
    }

    /** {@return whether the widget has words of a row, be they right or not} */
    public boolean has(int row) {
        return written.get(row);
    }

    /** Writes a row that the widget asks for. */
    public void write(TableItem item, int row) {
        writer.write(item, row);
        written.set(row);
        outdated.clear(row);
    }

    /** Writes a row again if its words are out of date. */
    public void correct(TableItem item, int row) {
        if (outdated.get(row)) {
            write(item, row);
        }
    }

    /** Leaves a row empty that the widget asks for: it is about to go, but may be needed again before. */
    public void leaveEmpty(int row) {
        written.set(row);
        outdated.set(row);
    }

    /** Forgets the rows from one on, which the widget has no longer. */
    public void dropFrom(int row) {
        written.clear(row, Math.max(row, written.length()));
        outdated.clear(row, Math.max(row, outdated.length()));
    }

    /** The words of some rows are out of date. {@link #settle()} is to follow. */
    public void outdate(int first, int last) {
        for (int row = written.nextSetBit(first); row >= 0 && row <= last; row = written.nextSetBit(row + 1)) {
            outdated.set(row);
        }
    }

    /** The words of all rows from one on are out of date. {@link #settle()} is to follow. */
    public void outdateFrom(int first) {
        outdate(first, Integer.MAX_VALUE);
    }

    /** Writes the rows anew that are out of date and can be seen, and some others; the rest follow in turns. */
    public void settle() {
        if (nextOutdated(0) < 0) {
            return;
        }
        VisibleRows visible = VisibleRows.of(table, count.getAsInt());
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
        return row < count.getAsInt() ? row : -1;
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
        VisibleRows visible = VisibleRows.of(table, count.getAsInt());
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
