package org.virtworkbench.terminal;

import java.nio.charset.StandardCharsets;

/** Does what control characters and sequences say. Sequences that are not known do nothing. */
final class Emulator implements Parser.Sink {

    private static final String WHO = "\u001B[?62;22c";
    private static final String WHICH = "\u001B[>1;10;0c";
    private static final int LINES_GONE = 3;

    private final Screens screens;
    private final Modes modes;
    private final Writer writer;
    private final ModeSwitches switches;
    private final TerminalListener listener;

    Emulator(Screens screens, Modes modes, TerminalListener listener) {
        this.screens = screens;
        this.modes = modes;
        this.writer = new Writer(screens, modes);
        this.switches = new ModeSwitches(screens, modes);
        this.listener = listener;
    }

    @Override
    public void print(int character) {
        writer.write(character);
    }

    @Override
    public void control(int code) {
        switch (code) {
            case 7 -> listener.bell();
            case 8 -> screens.column(screens.cursor.column - 1);
            case 9 -> screens.tab(1);
            case 10, 11, 12 -> {
                screens.lineFeed();
                if (modes.newLine) {
                    screens.column(0);
                }
            }
            case 13 -> screens.column(0);
            case 14 -> screens.cursor.shift = 1;
            case 15 -> screens.cursor.shift = 0;
            default -> { // the others mean nothing to a terminal
            }
        }
    }

    @Override
    public void escape(int intermediate, int last) {
        switch (intermediate) {
            case '(' -> screens.cursor.sets[0] = CharacterSet.named(last);
            case ')' -> screens.cursor.sets[1] = CharacterSet.named(last);
            case '#' -> {
                if (last == '8') {
                    fill();
                }
            }
            case 0 -> escape(last);
            default -> { // such as a change to another coding
            }
        }
    }

    private void escape(int last) {
        switch (last) {
            case '7' -> screens.save();
            case '8' -> screens.restore();
            case 'D' -> screens.lineFeed();
            case 'E' -> {
                screens.column(0);
                screens.lineFeed();
            }
            case 'H' -> screens.setTab();
            case 'M' -> screens.reverseLineFeed();
            case 'Z' -> answer(WHO);
            case 'c' -> {
                modes.reset();
                screens.reset();
            }
            case '=' -> modes.keypad = true;
            case '>' -> modes.keypad = false;
            default -> { // not known
            }
        }
    }

    /** DECALN: for adjusting picture tubes, and for programs that look how a terminal behaves. */
    private void fill() {
        screens.margins(0, screens.rows());
        for (int row = 0; row < screens.rows(); row++) {
            for (int column = 0; column < screens.columns(); column++) {
                screens.grid().line(row).put(column, 'E', Style.PLAIN, false);
            }
        }
        screens.place(0, 0);
    }

    @Override
    public void command(String text) {
        int end = text.indexOf(';');
        String number = end < 0 ? "" : text.substring(0, end);
        if (number.equals("0") || number.equals("2")) {
            listener.title(text.substring(end + 1));
        }
    }

    @Override
    public void sequence(int mark, Parameters numbers, int intermediate, int last) {
        if (intermediate == 0 && mark == 0) {
            plain(numbers, last);
        } else if (intermediate == 0 && mark == '?' && (last == 'h' || last == 'l')) {
            for (int i = 0; i < numbers.count(); i++) {
                switches.set(numbers.at(i), last == 'h');
            }
        } else if (intermediate == 0 && mark == '?' && (last == 'J' || last == 'K')) {
            plain(numbers, last);
        } else if (intermediate == 0 && mark == '>' && last == 'c') {
            answer(WHICH);
        } else if (intermediate == '!' && last == 'p') {
            modes.reset();
            screens.cursor.style = Style.PLAIN;
            screens.cursor.origin = false;
        } else if (intermediate == ' ' && last == 'q') {
            modes.shape = CursorShape.numbered(numbers.at(0));
        }
    }

    private void plain(Parameters numbers, int last) {
        int count = numbers.amount(0);
        Cursor cursor = screens.cursor;
        Line line = screens.line();
        switch (last) {
            case '@' -> line.insert(cursor.column, Math.min(count, screens.columns() - cursor.column), screens.blank());
            case 'A', 'k' -> screens.vertical(-count);
            case 'B', 'e' -> screens.vertical(count);
            case 'C', 'a' -> screens.column(cursor.column + count);
            case 'D', 'j' -> screens.column(cursor.column - count);
            case 'E' -> {
                screens.vertical(count);
                screens.column(0);
            }
            case 'F' -> {
                screens.vertical(-count);
                screens.column(0);
            }
            case 'G', '`' -> screens.column(count - 1);
            case 'H', 'f' -> screens.place(count - 1, numbers.amount(1) - 1);
            case 'I' -> screens.tab(count);
            case 'J' -> eraseScreen(numbers.at(0));
            case 'K' -> eraseLine(numbers.at(0));
            case 'L' -> screens.insertLines(count);
            case 'M' -> screens.deleteLines(count);
            case 'P' -> line.delete(cursor.column, Math.min(count, screens.columns() - cursor.column), screens.blank());
            case 'S' -> screens.scroll(count);
            case 'T' -> screens.scroll(-count);
            case 'X' -> line.clear(cursor.column, Math.min(screens.columns(), cursor.column + count), screens.blank());
            case 'Z' -> screens.tabBack(count);
            case 'b' -> writer.repeat(count);
            case 'c' -> answer(WHO);
            case 'd' -> screens.place(count - 1, cursor.column);
            case 'g' -> screens.clearTab(numbers.at(0) == LINES_GONE);
            case 'h', 'l' -> switches.setAnsi(numbers.at(0), last == 'h');
            case 'm' -> cursor.style = Rendition.apply(numbers, cursor.style);
            case 'n' -> report(numbers.at(0));
            case 'r' -> screens.margins(count - 1, numbers.at(1) == 0 ? screens.rows() : Math.min(numbers.at(1), screens.rows()));
            case 's' -> screens.save();
            case 'u' -> screens.restore();
            default -> { // not known
            }
        }
    }

    private void eraseScreen(int part) {
        Cursor cursor = screens.cursor;
        Grid grid = screens.grid();
        cursor.full = false;
        switch (part) {
            case 0 -> {
                eraseLine(0);
                grid.clear(cursor.row + 1, screens.rows(), screens.blank());
            }
            case 1 -> {
                grid.clear(0, cursor.row, screens.blank());
                eraseLine(1);
            }
            case 2 -> grid.clear(0, screens.rows(), screens.blank());
            case LINES_GONE -> screens.history().clear();
            default -> { // not known
            }
        }
    }

    private void eraseLine(int part) {
        Cursor cursor = screens.cursor;
        int from = part == 0 ? cursor.column : 0;
        int to = part == 1 ? cursor.column + 1 : screens.columns();
        if (part <= 2) {
            cursor.full = false;
            screens.line().clear(from, to, screens.blank());
        }
        if (part == 0 || part == 2) {
            screens.line().wrapped(false);
        }
    }

    private void report(int kind) {
        if (kind == 5) {
            answer("\u001B[0n");
        } else if (kind == 6) {
            answer("\u001B[" + (screens.rowForProgram() + 1) + ';' + (screens.cursor.column + 1) + 'R');
        }
    }

    private void answer(String text) {
        listener.answer(text.getBytes(StandardCharsets.US_ASCII));
    }
}
