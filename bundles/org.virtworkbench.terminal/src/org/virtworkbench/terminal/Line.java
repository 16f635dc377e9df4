package org.virtworkbench.terminal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A row of characters. What a {@link TerminalView} gives is a copy that nobody changes. */
public final class Line {

    /** The right half of a wide character: the character itself is left of it. */
    public static final int RIGHT_HALF = -1;

    private static final int BLANK = 0;
    private static final int MOST_MARKS = 8;

    private int[] characters;
    private Style[] styles;
    private Map<Integer, String> marks = Map.of();
    private boolean wrapped;

    Line(int columns, Style style) {
        characters = new int[columns];
        styles = new Style[columns];
        Arrays.fill(styles, style);
    }

    private Line(int[] characters, Style[] styles, Map<Integer, String> marks, boolean wrapped) {
        this.characters = characters;
        this.styles = styles;
        this.marks = marks;
        this.wrapped = wrapped;
    }

    /** {@return how many columns it knows; the others are blank} */
    public int columns() {
        return characters.length;
    }

    /** {@return the character in a column: a code point, a space where there is none, or {@link #RIGHT_HALF}} */
    public int character(int column) {
        int found = column < characters.length ? characters[column] : BLANK;
        return found == BLANK ? ' ' : found;
    }

    /** {@return the style of a column} */
    public Style style(int column) {
        return column < styles.length ? styles[column] : Style.PLAIN;
    }

    /** {@return accents and other marks that belong onto the character of a column, mostly none} */
    public String marks(int column) {
        return marks.getOrDefault(column, "");
    }

    /** {@return whether the next line goes on with the same text, because there was no room} */
    public boolean isWrapped() {
        return wrapped;
    }

    /** {@return how many columns are in use: behind them are no characters} */
    public int length() {
        int end = characters.length;
        while (end > 0 && characters[end - 1] == BLANK) {
            end--;
        }
        return end;
    }

    /** {@return the characters of some columns as text} */
    public String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int column = from; column < to; column++) {
            int character = character(column);
            if (character != RIGHT_HALF) {
                text.appendCodePoint(character).append(marks(column));
            }
        }
        return text.toString();
    }

    void put(int column, int character, Style style, boolean wide) {
        split(column);
        if (wide) {
            split(column + 1);
            set(column + 1, RIGHT_HALF, style);
        }
        set(column, character, style);
    }

    private void set(int column, int character, Style style) {
        characters[column] = character;
        styles[column] = style;
        if (!marks.isEmpty()) {
            marks.remove(column);
        }
    }

    /** What is written over one half of a wide character leaves a blank in place of the other. */
    private void split(int column) {
        if (characters[column] == RIGHT_HALF && column > 0) {
            characters[column - 1] = BLANK;
        }
        if (column + 1 < characters.length && characters[column + 1] == RIGHT_HALF) {
            characters[column + 1] = BLANK;
        }
    }

    void mark(int column, int mark) {
        if (marks.isEmpty()) {
            marks = new HashMap<>();
        }
        String before = marks(column);
        if (before.length() < MOST_MARKS) {
            marks.put(column, before + Character.toString(mark));
        }
    }

    void wrapped(boolean goesOn) {
        wrapped = goesOn;
    }

    void clear(int from, int to, Style style) {
        if (from < to) {
            split(from);
            split(to - 1);
            Arrays.fill(characters, from, to, BLANK);
            Arrays.fill(styles, from, to, style);
            if (!marks.isEmpty()) {
                marks.keySet().removeIf(column -> column >= from && column < to);
            }
        }
    }

    /** Moves what is right of a column to the right; what has no room is lost. */
    void insert(int column, int count, Style style) {
        int moved = Math.max(0, characters.length - column - count);
        split(column);
        System.arraycopy(characters, column, characters, characters.length - moved, moved);
        System.arraycopy(styles, column, styles, characters.length - moved, moved);
        marks = Map.of();
        clear(column, Math.min(characters.length, column + count), style);
    }

    /** Takes columns out; blanks come in from the right. */
    void delete(int column, int count, Style style) {
        int moved = Math.max(0, characters.length - column - count);
        split(column);
        System.arraycopy(characters, characters.length - moved, characters, column, moved);
        System.arraycopy(styles, characters.length - moved, styles, column, moved);
        marks = Map.of();
        clear(column + moved, characters.length, style);
    }

    void columns(int wanted) {
        int before = characters.length;
        characters = Arrays.copyOf(characters, wanted);
        styles = Arrays.copyOf(styles, wanted);
        if (wanted > before) {
            Arrays.fill(styles, before, wanted, Style.PLAIN);
        } else if (wanted > 0 && before > wanted) {
            marks = new HashMap<>(marks);
            marks.keySet().removeIf(column -> column >= wanted);
        }
    }

    /** {@return a copy} */
    Line copy() {
        return new Line(characters.clone(), styles.clone(), marks.isEmpty() ? Map.of() : new HashMap<>(marks), wrapped);
    }

    /** {@return a copy that needs no memory for what is blank at its end} */
    Line trimmed() {
        int end = characters.length;
        while (end > 0 && characters[end - 1] == BLANK && styles[end - 1].background() == Style.DEFAULT) {
            end--;
        }
        return new Line(Arrays.copyOf(characters, end), Arrays.copyOf(styles, end), marks, wrapped);
    }
}
