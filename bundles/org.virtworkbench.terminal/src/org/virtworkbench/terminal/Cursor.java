package org.virtworkbench.terminal;

/** Where and how the next character is written. */
final class Cursor {

    int row;
    int column;
    /** The last column is written: the next character begins a new line. */
    boolean full;
    Style style = Style.PLAIN;
    boolean origin;
    int shift;
    final CharacterSet[] sets = { CharacterSet.UNICODE, CharacterSet.UNICODE };

    CharacterSet set() {
        return sets[shift];
    }

    void take(Cursor other) {
        row = other.row;
        column = other.column;
        full = other.full;
        style = other.style;
        origin = other.origin;
        shift = other.shift;
        sets[0] = other.sets[0];
        sets[1] = other.sets[1];
    }
}
