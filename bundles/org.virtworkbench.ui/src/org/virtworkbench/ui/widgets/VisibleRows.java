package org.virtworkbench.ui.inventory.guests;

import org.eclipse.swt.widgets.Table;

/**
 * The rows that a person can see at least in part. UI thread.
 *
 * @param first topmost row
 * @param end the row after the last
 */
record VisibleRows(int first, int end) {

    /** {@return those of a table; all of them hold a guest, and are there in the widget} */
    static VisibleRows of(Table table, GuestRows rows) {
        int there = Math.min(rows.size(), table.getItemCount());
        int top = Math.min(table.getTopIndex(), there);
        return new VisibleRows(top, Math.min(there, top + table.getClientArea().height / Math.max(1, table.getItemHeight()) + 2));
    }

    /** {@return whether a row is among them} */
    boolean contains(int row) {
        return first <= row && row < end;
    }
}
