package org.virtworkbench.ui.inventory.guests;

import java.util.Arrays;

import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Table;

/**
 * Cells that are to be painted again. GTK is asked for the places of few of them: what lies in one column is painted as one area from the topmost to the lowest. UI
 * thread.
 */
final class DirtyCells {

    private final int[] first;
    private final int[] last;

    /** @param columns how many there are */
    DirtyCells(int columns) {
        first = new int[columns];
        last = new int[columns];
        Arrays.fill(last, -1);
    }

    /** Puts in one. */
    void add(int column, int row) {
        first[column] = last[column] < 0 ? row : Math.min(first[column], row);
        last[column] = Math.max(last[column], row);
    }

    /** Puts in all cells of a row. */
    void addRow(int row) {
        for (int i = 0; i < first.length; i++) {
            add(i, row);
        }
    }

    /** {@return first and last row of a column that are to be painted; the last is -1 where there is none} */
    int[] span(int column) {
        return new int[] { first[column], last[column] };
    }

    /** Lets a table paint them. */
    void redraw(Table table) {
        for (int i = 0; i < first.length; i++) {
            if (last[i] >= 0) {
                Rectangle top = table.getItem(first[i]).getBounds(i);
                Rectangle area = first[i] == last[i] ? top : top.union(table.getItem(last[i]).getBounds(i));
                table.redraw(area.x, area.y, area.width, area.height, false);
            }
        }
    }
}
