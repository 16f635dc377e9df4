package org.virtworkbench.terminal;

import java.util.List;

/**
 * What of a terminal is seen at one moment.
 *
 * @param oldest number of the oldest line of the history; lines keep their number
 * @param screen number of the first line of the screen, behind the history
 * @param first number of the first line that is seen
 * @param lines what is seen, as many as the screen has rows; not to be changed
 * @param columns width of the screen
 * @param cursorLine number of the line with the cursor
 * @param cursorColumn its column
 * @param cursor whether the cursor is shown
 * @param shape what it looks like
 * @param reversed whether the default colours are exchanged
 */
public record TerminalView(long oldest, long screen, long first, List<Line> lines, int columns, long cursorLine, int cursorColumn,
        boolean cursor, CursorShape shape, boolean reversed) {

    /** {@return number of the line behind the last one of the screen} */
    public long end() {
        return screen + lines.size();
    }

    /** {@return whether the screen itself is seen, not the history} */
    public boolean isAtEnd() {
        return first == screen;
    }
}
