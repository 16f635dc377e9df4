package org.virtworkbench.terminal;

/** Hears what a terminal has to tell. Called by whoever changes the terminal, while it is locked: must return at once and not call it. */
public interface TerminalListener {

    /** Something looks different. */
    void changed();

    /** A program asked something of the terminal. */
    void answer(byte[] bytes);

    /** A program rings. */
    default void bell() {
    }

    /** A program gives the window a title. */
    default void title(String title) {
    }
}
