package org.virtworkbench.terminal;

/** The numbers of a control sequence (ECMA-48, 5.4). Those after a colon belong to the one before. */
final class Parameters {

    private static final int MOST = 32;
    private static final int LARGEST = 65_535;

    private final int[] values = new int[MOST];
    private final boolean[] below = new boolean[MOST];
    private int count;

    void reset() {
        count = 1;
        values[0] = 0;
        below[0] = false;
    }

    void digit(int digit) {
        values[count - 1] = Math.min(LARGEST, values[count - 1] * 10 + digit);
    }

    /** Begins the next one; too many end in the last. */
    void next(boolean belongs) {
        if (count < MOST) {
            count++;
        }
        values[count - 1] = 0;
        below[count - 1] = belongs;
    }

    int count() {
        return count;
    }

    /** {@return a number as it was sent; 0 where none was} */
    int at(int index) {
        return index < count ? values[index] : 0;
    }

    /** {@return whether a number belongs to the one before} */
    boolean isBelow(int index) {
        return index < count && below[index];
    }

    /** {@return how many of something: at least 1} */
    int amount(int index) {
        return Math.max(1, at(index));
    }
}
