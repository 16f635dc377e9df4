package org.virtworkbench.terminal;

/** How a character is drawn, beside its colours (ECMA-48, 8.3.117). */
@SuppressWarnings("javadoc")
public enum Attribute {
    BOLD, FAINT, ITALIC, UNDERLINE, BLINK, INVERSE, HIDDEN, STRIKE;

    int bit() {
        return 1 << ordinal();
    }
}
