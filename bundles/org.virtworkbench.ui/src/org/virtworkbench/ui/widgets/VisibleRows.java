package org.virtworkbench.ui.widgets;

import org.eclipse.swt.widgets.Table;

/**
 * The rows that a person can see at least in part. UI thread.
 *
 * @param first topmost row
 * @param end the row after the last
 */
public record VisibleRows(int first, int end) {

    /**
     * {@return those of a table; all of them are there in the widget}
     *
     * @param table virtual
     * @param count how many rows there are to show; the widget may have more or fewer for a moment
     */
    public static VisibleRows of(Table table, int count) {
        int there = Math.min(count, table.getItemCount());
        int top = Math.min(table.getTopIndex(), there);
        return new VisibleRows(top, Math.min(there, top + table.getClientArea().height / Math.max(1, table.getItemHeight()) + 2));
    }

    /** {@return whether a row is among them} */
    public boolean contains(int row) {
        return first <= row && row < end;
    }
}
