package org.virtworkbench.ui.console.keyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TextTypingTest {

    private final Typist guest = new Typist();

    private TextTyping type(String text) {
        TextTyping typing = new TextTyping(text, guest);
        while (typing.typeNext()) {
            // the next one
        }
        return typing;
    }

    @Test
    void holdsShiftOnlyWhereItIsNeeded() {
        type("aB|");
        assertEquals("+30 -30 +42 +48 -48 -42 +42 +43 -43 -42", guest.taken());
    }

    @Test
    void pressesEnterOnceForAnEndOfLine() {
        type("\r\n\r\n");
        assertEquals("+28 -28 +28 -28", guest.taken());
    }

    @Test
    void tellsWhatItCannotType() {
        assertEquals(2, type("a\u00e4b\u20ac").skipped());
        assertEquals("+30 -30 +48 -48", guest.taken());
    }

    @Test
    void knowsEveryPrintableCharacterOfAscii() {
        UsLayout layout = new UsLayout();
        for (char character = ' '; character < 127; character++) {
            assertTrue(layout.key(character).isPresent(), "no key for " + character);
        }
    }

    @Test
    void typesNothing() {
        assertEquals(0, type("").skipped());
        assertEquals("", guest.taken());
    }
}
