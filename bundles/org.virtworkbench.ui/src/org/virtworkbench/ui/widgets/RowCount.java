package org.virtworkbench.ui.widgets;

import java.util.function.IntConsumer;

import org.eclipse.swt.widgets.Table;

/**
 * Brings a virtual table to a number of rows: few at once, many in turns of a few milliseconds, since GTK takes its time for each row that comes or goes. What is
 * wanted may change meanwhile. UI thread.
 */
public final class RowCount {

    private static final long SLICE_NANOS = 4_000_000;
    /** So many rows come or go between two looks at the clock; as many in any case, however slow the machine is. */
    private static final int STEP = 250;

    private final Table table;
    private final IntConsumer shrunk;
    private final Runnable settled;
    private int wanted;
    private boolean goesOn;
    private boolean removing;

    /**
     * Leaves the table as it is.
     *
     * @param table virtual
     * @param shrunk hears how many rows are left each time that some are gone
     * @param settled called when the table has as many rows as were wanted, where that took several turns
     */
    public RowCount(Table table, IntConsumer shrunk, Runnable settled) {
        this.table = table;
        this.shrunk = shrunk;
        this.settled = settled;
    }

    /** {@return whether rows are being removed just now: GTK asks for some of them meanwhile} */
    public boolean isRemoving() {
        return removing;
    }

    /**
     * Begins.
     *
     * @param count how many rows there are to be
     */
    public void set(int count) {
        wanted = count;
        if (!goesOn) {
            work();
            goOn();
        }
    }

    private void goOn() {
        goesOn = table.getItemCount() != wanted;
        if (goesOn) {
            Later.run(table, this::nextTurn);
        }
    }

    private void nextTurn() {
        work();
        goOn();
        if (!goesOn) {
            settled.run();
        }
    }

    private void work() {
        long end = System.nanoTime() + SLICE_NANOS;
        int now = table.getItemCount();
        while (now != wanted) {
            removing = wanted < now;
            try {
                table.setItemCount(removing ? Math.max(wanted, now - STEP) : Math.min(wanted, now + STEP));
            } finally {
                removing = false;
            }
            now = table.getItemCount();
            shrunk.accept(now);
            if (System.nanoTime() >= end) {
                return;
            }
        }
    }
}
