package org.virtworkbench.terminal;

import java.util.BitSet;

/** The two screens of a terminal, the one that scrolls into the history and the one for programs that fill it, and the cursor on them. */
final class Screens {

    private static final int TAB = 8;

    private final History history;
    private final Grid main;
    private final Grid other;
    private final Cursor[] saved = { new Cursor(), new Cursor() };
    private final BitSet tabs = new BitSet();
    private Grid grid;
    final Cursor cursor = new Cursor();
    private int top;
    private int bottom;

    Screens(int rows, int columns, History history) {
        this.history = history;
        main = new Grid(rows, columns, history::add);
        other = new Grid(rows, columns, line -> {
            // programs that fill the screen do not want it kept
        });
        grid = main;
        bottom = rows;
        defaultTabs(0);
    }

    Grid grid() {
        return grid;
    }

    boolean isOther() {
        return grid == other;
    }

    int rows() {
        return grid.rows();
    }

    int columns() {
        return grid.columns();
    }

    Line line() {
        return grid.line(cursor.row);
    }

    Style blank() {
        return cursor.style.cleared();
    }

    void resize(int rows, int columns) {
        int before = columns();
        int moved = main.resize(rows, columns, isOther() ? Math.min(saved[0].row, rows() - 1) : cursor.row);
        other.resize(rows, columns, isOther() ? cursor.row : 0);
        for (Cursor each : new Cursor[] { cursor, saved[0], saved[1] }) {
            each.row = Math.clamp((long) each.row - moved, 0, rows - 1);
            each.column = Math.min(each.column, columns - 1);
            each.full = false;
        }
        top = 0;
        bottom = rows;
        if (columns > before) {
            defaultTabs(before);
        }
    }

    void reset() {
        grid = main;
        cursor.take(new Cursor());
        saved[0].take(cursor);
        saved[1].take(cursor);
        top = 0;
        bottom = rows();
        tabs.clear();
        defaultTabs(0);
        other.clear(0, rows(), Style.PLAIN);
        main.clear(0, rows(), Style.PLAIN);
    }

    void switchTo(boolean second) {
        if (second != isOther()) {
            grid = second ? other : main;
            cursor.full = false;
        }
    }

    void save() {
        saved[isOther() ? 1 : 0].take(cursor);
    }

    void restore() {
        cursor.take(saved[isOther() ? 1 : 0]);
    }

    // moving

    void place(int row, int column) {
        int first = cursor.origin ? top : 0;
        int last = cursor.origin ? bottom : rows();
        cursor.row = Math.clamp((long) first + row, first, last - 1);
        cursor.column = Math.clamp(column, 0, columns() - 1);
        cursor.full = false;
    }

    int rowForProgram() {
        return cursor.row - (cursor.origin ? top : 0);
    }

    void column(int column) {
        cursor.column = Math.clamp(column, 0, columns() - 1);
        cursor.full = false;
    }

    /** Up or down, and not out of the part that scrolls when it begins inside. */
    void vertical(int rows) {
        boolean below = cursor.row >= bottom;
        boolean above = cursor.row < top;
        cursor.row = Math.clamp((long) cursor.row + rows, above ? 0 : top, below ? rows() - 1 : bottom - 1);
        cursor.full = false;
    }

    void lineFeed() {
        cursor.full = false;
        if (cursor.row == bottom - 1) {
            grid.scrollUp(top, bottom, 1, blank());
        } else if (cursor.row < rows() - 1) {
            cursor.row++;
        }
    }

    void reverseLineFeed() {
        cursor.full = false;
        if (cursor.row == top) {
            grid.scrollDown(top, bottom, 1, blank());
        } else if (cursor.row > 0) {
            cursor.row--;
        }
    }

    // parts that scroll

    void margins(int first, int end) {
        if (end - first >= 2) {
            top = first;
            bottom = end;
            place(0, 0);
        }
    }

    void scroll(int up) {
        if (up > 0) {
            grid.scrollUp(top, bottom, up, blank());
        } else {
            grid.scrollDown(top, bottom, -up, blank());
        }
    }

    void insertLines(int count) {
        if (cursor.row >= top && cursor.row < bottom) {
            grid.scrollDown(cursor.row, bottom, count, blank());
            column(0);
        }
    }

    void deleteLines(int count) {
        if (cursor.row >= top && cursor.row < bottom) {
            deleteAt(cursor.row, count);
            column(0);
        }
    }

    /** Lines that are deleted at the top are gone, not history. */
    private void deleteAt(int row, int count) {
        int lost = Math.min(count, bottom - row);
        for (int i = 0; i < lost; i++) {
            grid.delete(row, bottom, blank());
        }
    }

    // tabs

    private void defaultTabs(int from) {
        for (int column = (from + TAB - 1) / TAB * TAB; column < columns(); column += TAB) {
            tabs.set(column);
        }
    }

    void tab(int count) {
        int column = cursor.column;
        for (int i = 0; i < count; i++) {
            int next = tabs.nextSetBit(column + 1);
            column = next < 0 ? columns() - 1 : Math.min(next, columns() - 1);
        }
        column(column);
    }

    void tabBack(int count) {
        int column = cursor.column;
        for (int i = 0; i < count && column > 0; i++) {
            column = Math.max(0, tabs.previousSetBit(column - 1));
        }
        column(column);
    }

    void setTab() {
        tabs.set(cursor.column);
    }

    void clearTab(boolean all) {
        if (all) {
            tabs.clear();
        } else {
            tabs.clear(cursor.column);
        }
    }

    History history() {
        return history;
    }
}
