package org.virtworkbench.terminal;

/**
 * Some text of a terminal, across lines.
 *
 * @param from where it begins
 * @param to where it ends, not before the beginning
 */
public record Range(Place from, Place to) {

    /** {@return the text between two places in any order} */
    public static Range between(Place one, Place other) {
        return one.compareTo(other) <= 0 ? new Range(one, other) : new Range(other, one);
    }

    /** {@return whether there is nothing in it} */
    public boolean isEmpty() {
        return from.equals(to);
    }

    /** {@return whether a cell is in it} */
    public boolean contains(long line, int column) {
        Place cell = new Place(line, column);
        return from.compareTo(cell) <= 0 && cell.compareTo(to) < 0;
    }
}
