package org.virtworkbench.ui.console;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import org.junit.jupiter.api.Test;

class ConsoleRehearsalTest {

    /** It fails itself when no update of the screen came. */
    @Test
    void showsTheUpdateThatItPlays() {
        assertDoesNotThrow(ConsoleRehearsal::play);
    }
}
