package org.virtworkbench.terminal;

/** What the cursor looks like. */
public enum CursorShape {
    /** The whole cell. */
    BLOCK,
    /** Below the character. */
    UNDERLINE,
    /** Left of the character. */
    BAR;

    /** {@return the shape of a number of DECSCUSR} */
    static CursorShape numbered(int number) {
        return number >= 5 ? BAR : number >= 3 ? UNDERLINE : BLOCK;
    }
}
