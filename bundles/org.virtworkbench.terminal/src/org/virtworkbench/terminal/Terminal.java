package org.virtworkbench.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A terminal. Any thread may call it; it is locked for as long as a few kilobytes take, well under a millisecond, so that whoever paints never waits for
 * a guest that writes much.
 */
public final class Terminal {

    private static final int SLICE = 4096;
    private static final int SMALLEST = 2;
    private static final int LARGEST = 1000;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final TerminalListener listener;
    private final History history;
    private final Screens screens;
    private final Modes modes = new Modes();
    private final Keyboard keyboard = new Keyboard(modes);
    private final Parser parser;

    /**
     * @param columns width, 2 to 1000
     * @param rows height, 2 to 1000
     * @param historyLines how many lines are kept that left the screen
     * @param listener hears what happens
     */
    public Terminal(int columns, int rows, int historyLines, TerminalListener listener) {
        this.listener = listener;
        history = new History(historyLines);
        screens = new Screens(bounded(rows), bounded(columns), history);
        parser = new Parser(new Emulator(screens, modes, listener));
    }

    private static int bounded(int size) {
        return Math.clamp(size, SMALLEST, LARGEST);
    }

    /** Takes what a guest wrote. */
    public void receive(byte[] data, int offset, int length) {
        int end = offset + length;
        for (int at = offset; at < end; at += SLICE) {
            lock.lock();
            try {
                parser.accept(data, at, Math.min(end, at + SLICE));
            } finally {
                lock.unlock();
            }
            listener.changed();
        }
    }

    /** Changes the size, 2 to 1000 each way. */
    public void resize(int columns, int rows) {
        lock.lock();
        try {
            if (bounded(columns) == screens.columns() && bounded(rows) == screens.rows()) {
                return;
            }
            screens.resize(bounded(rows), bounded(columns));
        } finally {
            lock.unlock();
        }
        listener.changed();
    }

    /** Begins anew, with a blank screen and no history. */
    public void reset() {
        lock.lock();
        try {
            modes.reset();
            screens.reset();
            history.clear();
        } finally {
            lock.unlock();
        }
        listener.changed();
    }

    /** {@return what is seen: the screen, or from a line on, if it is still there} */
    public TerminalView view(Optional<Long> from) {
        lock.lock();
        try {
            long screen = history.end();
            long first = Math.clamp(from.orElse(screen), history.first(), screen);
            List<Line> seen = new ArrayList<>(screens.rows());
            for (long number = first; number < first + screens.rows(); number++) {
                seen.add(line(number).copy());
            }
            return new TerminalView(history.first(), screen, first, seen, screens.columns(), screen + screens.cursor.row,
                    screens.cursor.column, modes.cursorVisible, modes.shape, modes.reversed);
        } finally {
            lock.unlock();
        }
    }

    private Line line(long number) {
        return number < history.end() ? history.line(number) : screens.grid().line((int) (number - history.end()));
    }

    private long end() {
        return history.end() + screens.rows();
    }

    /** {@return some text; lines that went on for want of room stay one, blanks at the end of a line are left out} */
    public String text(Range range) {
        lock.lock();
        try {
            StringBuilder text = new StringBuilder();
            long first = Math.max(range.from().line(), history.first());
            for (long number = first; number <= range.to().line() && number < end(); number++) {
                Line line = line(number);
                int from = number == range.from().line() ? range.from().column() : 0;
                int to = number == range.to().line() ? range.to().column() : Integer.MAX_VALUE;
                text.append(line.text(from, Math.max(from, Math.min(to, line.length()))));
                if (number < range.to().line() && !line.isWrapped()) {
                    text.append('\n');
                }
            }
            return text.toString();
        } finally {
            lock.unlock();
        }
    }

    /** {@return all text, history and screen} */
    public String text() {
        lock.lock();
        try {
            return text(new Range(new Place(history.first(), 0), new Place(end() - 1, Integer.MAX_VALUE)));
        } finally {
            lock.unlock();
        }
    }

    /**
     * {@return where some text is, upper and lower case being the same; within one line}
     *
     * @param wanted the text, not empty
     * @param start where to begin
     * @param backward whether to look for what begins before that
     */
    public Optional<Range> find(String wanted, Place start, boolean backward) {
        lock.lock();
        try {
            Search search = new Search(this::line, wanted);
            long line = Math.clamp(start.line(), history.first(), end() - 1);
            Place begin = line == start.line() ? start : new Place(line, start.line() > line ? Integer.MAX_VALUE : 0);
            return backward ? search.before(begin, history.first()) : search.after(begin, end());
        } finally {
            lock.unlock();
        }
    }

    /** {@return the word, or what stands between blanks, around a place} */
    public Range word(Place place) {
        lock.lock();
        try {
            Line line = line(Math.clamp(place.line(), history.first(), end() - 1));
            int from = place.column();
            while (from > 0 && !isBlank(line, from - 1)) {
                from--;
            }
            int to = place.column();
            while (to < line.columns() && !isBlank(line, to)) {
                to++;
            }
            return new Range(new Place(place.line(), from), new Place(place.line(), to));
        } finally {
            lock.unlock();
        }
    }

    private static boolean isBlank(Line line, int column) {
        int character = line.character(column);
        return character != Line.RIGHT_HALF && Character.isWhitespace(character);
    }

    /** {@return what a key without a character sends} */
    public byte[] key(SpecialKey key, boolean shift, boolean alt, boolean control) {
        lock.lock();
        try {
            return keyboard.special(key, Keyboard.modifiers(shift, alt, control));
        } finally {
            lock.unlock();
        }
    }

    /** {@return what a typed character sends, such as {@code \r} for Enter} */
    public byte[] key(int character, boolean shift, boolean alt, boolean control) {
        lock.lock();
        try {
            return keyboard.character(character, Keyboard.modifiers(shift, alt, control));
        } finally {
            lock.unlock();
        }
    }

    /** {@return what pasting a text sends} */
    public byte[] paste(String text) {
        lock.lock();
        try {
            return keyboard.paste(text);
        } finally {
            lock.unlock();
        }
    }

    /**
     * {@return what the pointer sends; nothing where no program asked for it}
     *
     * @param button 0 left, 1 middle, 2 right, 64 and 65 wheel up and down; with 32 added while it moves
     * @param column where it is, from 0
     * @param row where it is, from 0
     * @param down whether the button is pressed
     */
    public byte[] pointer(int button, int column, int row, boolean down) {
        lock.lock();
        try {
            return keyboard.pointer(button, column, row, down, 0);
        } finally {
            lock.unlock();
        }
    }
}
