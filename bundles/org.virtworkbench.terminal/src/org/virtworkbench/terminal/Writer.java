package org.virtworkbench.terminal;

/** Writes characters where the cursor is. */
final class Writer {

    private final Screens screens;
    private final Modes modes;
    private int last = ' ';

    Writer(Screens screens, Modes modes) {
        this.screens = screens;
        this.modes = modes;
    }

    void write(int sent) {
        Cursor cursor = screens.cursor;
        int character = cursor.set().translate(sent);
        int width = CharacterWidth.of(character);
        if (width == 0) {
            mark(character);
            return;
        }
        last = sent;
        int columns = screens.columns();
        if (width > columns) {
            return;
        }
        if (modes.wrap && (cursor.full || cursor.column + width > columns)) {
            screens.line().wrapped(true);
            cursor.column = 0;
            screens.lineFeed();
        }
        int column = Math.min(cursor.column, columns - width);
        Line line = screens.line();
        if (modes.insert) {
            line.insert(column, width, screens.blank());
        }
        line.put(column, character, cursor.style, width == 2);
        cursor.full = column + width >= columns;
        cursor.column = cursor.full ? columns - 1 : column + width;
        if (cursor.full) {
            line.wrapped(false);
        }
    }

    /** A mark belongs to the character that was written last. */
    private void mark(int mark) {
        Cursor cursor = screens.cursor;
        int column = cursor.full ? cursor.column : cursor.column - 1;
        Line line = screens.line();
        if (column > 0 && line.character(column) == Line.RIGHT_HALF) {
            column--;
        }
        if (column >= 0) {
            line.mark(column, mark);
        }
    }

    void repeat(int count) {
        int most = Math.min(count, screens.columns() * screens.rows());
        for (int i = 0; i < most; i++) {
            write(last);
        }
    }
}
