package org.virtworkbench.terminal;

import java.util.Arrays;
import java.util.function.Consumer;

/** The rows of a screen. Knows nothing of a cursor. */
final class Grid {

    private final Consumer<Line> scrolledOff;
    private Line[] lines;
    private int columns;

    /** @param scrolledOff takes what leaves the screen at its upper edge */
    Grid(int rows, int columns, Consumer<Line> scrolledOff) {
        this.scrolledOff = scrolledOff;
        this.columns = columns;
        lines = new Line[rows];
        Arrays.setAll(lines, row -> new Line(columns, Style.PLAIN));
    }

    int rows() {
        return lines.length;
    }

    int columns() {
        return columns;
    }

    Line line(int row) {
        return lines[row];
    }

    /** Moves rows up; blank ones come in from below. What leaves row 0 is kept. */
    void scrollUp(int top, int bottom, int count, Style style) {
        int lost = Math.min(count, bottom - top);
        for (int i = 0; i < lost; i++) {
            if (top == 0) {
                scrolledOff.accept(lines[0]);
            }
            System.arraycopy(lines, top + 1, lines, top, bottom - top - 1);
            lines[bottom - 1] = new Line(columns, style);
        }
    }

    /** Moves rows down; blank ones come in from above. */
    void scrollDown(int top, int bottom, int count, Style style) {
        int lost = Math.min(count, bottom - top);
        for (int i = 0; i < lost; i++) {
            System.arraycopy(lines, top, lines, top + 1, bottom - top - 1);
            lines[top] = new Line(columns, style);
        }
    }

    /** Takes a row out; a blank one comes in from below. */
    void delete(int row, int bottom, Style style) {
        System.arraycopy(lines, row + 1, lines, row, bottom - row - 1);
        lines[bottom - 1] = new Line(columns, style);
    }

    /** Blanks whole rows. */
    void clear(int from, int to, Style style) {
        for (int row = from; row < to; row++) {
            lines[row].clear(0, columns, style);
            lines[row].wrapped(false);
        }
    }

    /**
     * Changes the size. Rows at the upper edge are scrolled off when those below the cursor are not enough.
     *
     * @return by how many rows everything moved up
     */
    int resize(int rows, int wantedColumns, int cursorRow) {
        int moved = Math.max(0, cursorRow - rows + 1);
        for (int row = 0; row < moved; row++) {
            scrolledOff.accept(lines[row]);
        }
        Line[] kept = Arrays.copyOfRange(lines, moved, Math.min(lines.length, moved + rows));
        columns = wantedColumns;
        for (Line line : kept) {
            line.columns(columns);
        }
        lines = Arrays.copyOf(kept, rows);
        for (int row = kept.length; row < rows; row++) {
            lines[row] = new Line(columns, Style.PLAIN);
        }
        return moved;
    }
}
