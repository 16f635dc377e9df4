package org.virtworkbench.terminal;

/** Puts characters together from bytes. What is no UTF-8 becomes U+FFFD. */
final class Utf8 {

    /** The character is not complete. */
    static final int MORE = -1;
    static final int REPLACEMENT = 0xFFFD;

    private static final int PAYLOAD = 0x3F;
    private static final int BITS = 6;

    private int missing;
    private int value;
    private int least;

    /** {@return whether a character has begun and is not complete} */
    boolean isInside() {
        return missing > 0;
    }

    /** Forgets a character that has begun. */
    void reset() {
        missing = 0;
    }

    /** {@return whether a byte goes on with a character} */
    static boolean isTail(int octet) {
        return (octet & 0xC0) == 0x80;
    }

    /** {@return the character that a byte completes, or {@link #MORE}} A byte that does not go on with the one that has begun must not be given. */
    int accept(int octet) {
        if (missing > 0) {
            value = value << BITS | octet & PAYLOAD;
            missing--;
            return missing > 0 ? MORE : checked();
        }
        if (octet < 0x80) {
            return octet;
        }
        if (octet >= 0xC2 && octet < 0xE0) {
            return begin(1, octet & 0x1F, 0x80);
        }
        if (octet >= 0xE0 && octet < 0xF0) {
            return begin(2, octet & 0x0F, 0x800);
        }
        if (octet >= 0xF0 && octet < 0xF5) {
            return begin(3, octet & 0x07, 0x10000);
        }
        return REPLACEMENT;
    }

    private int begin(int tails, int bits, int smallest) {
        missing = tails;
        value = bits;
        least = smallest;
        return MORE;
    }

    private int checked() {
        boolean surrogate = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
        return value < least || surrogate || value > Character.MAX_CODE_POINT ? REPLACEMENT : value;
    }
}
