package org.virtworkbench.terminal;

/** What the characters mean that a program sends (VT220: designated as G0 or G1). */
enum CharacterSet {
    /** As they are. */
    UNICODE,
    /** Lines and corners in place of small letters. */
    GRAPHICS;

    private static final String LINES = "\u25C6\u2592\u2409\u240C\u240D\u240A\u00B0\u00B1\u2424\u240B\u2518\u2510\u250C\u2514\u253C\u23BA\u23BB\u2500\u23BC\u23BD"
            + "\u251C\u2524\u2534\u252C\u2502\u2264\u2265\u03C0\u2260\u00A3\u00B7";

    int translate(int character) {
        int place = character - '`';
        return this == GRAPHICS && place >= 0 && place < LINES.length() ? LINES.charAt(place) : character;
    }

    /** {@return the set that a final byte names} */
    static CharacterSet named(int last) {
        return last == '0' || last == '2' ? GRAPHICS : UNICODE;
    }
}
