package org.virtworkbench.terminal;

import java.util.Comparator;

/**
 * Between two characters of a terminal.
 *
 * @param line number of the line
 * @param column how many columns are left of it
 */
public record Place(long line, int column) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
        return Comparator.comparingLong(Place::line).thenComparingInt(Place::column).compare(this, other);
    }
}
