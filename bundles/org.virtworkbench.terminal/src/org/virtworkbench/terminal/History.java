package org.virtworkbench.terminal;

import java.util.ArrayList;
import java.util.List;

/** The lines that have left the screen, the newest ones up to a limit. Each has a number that it keeps. */
final class History {

    private final int limit;
    private final List<Line> ring = new ArrayList<>();
    private long first;

    History(int limit) {
        this.limit = limit;
    }

    void add(Line line) {
        if (limit == 0) {
            first++;
        } else if (ring.size() < limit) {
            ring.add(line.trimmed());
        } else {
            ring.set((int) (first % limit), line.trimmed());
            first++;
        }
    }

    /** {@return the number of the oldest line that is still there} */
    long first() {
        return first;
    }

    /** {@return the number behind that of the newest line} */
    long end() {
        return first + ring.size();
    }

    /** {@return a line by its number} */
    Line line(long number) {
        return ring.get((int) (number % Math.max(1, limit)));
    }

    void clear() {
        first = end();
        ring.clear();
        // numbers go on, but the ring begins at its start again
        first = (first + limit - 1) / Math.max(1, limit) * Math.max(1, limit);
    }
}
