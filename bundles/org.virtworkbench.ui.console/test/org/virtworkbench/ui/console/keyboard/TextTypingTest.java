package org.virtworkbench.ui.console.keyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class TextTypingTest {

    private final Typist guest = new Typist();

    private TextTyping type(String text, KeyboardLayout layout) {
        TextTyping typing = new TextTyping(text, layout, guest);
        while (typing.typeNext()) {
            // the next one
        }
        return typing;
    }

    @Test
    void holdsShiftOnlyWhereItIsNeeded() {
        type("aB|", KeyboardLayout.US);
        assertEquals("+30 -30 +42 +48 -48 -42 +42 +43 -43 -42", guest.taken());
    }

    @Test
    void holdsAltGrAndPressesKeysThatWaitForALetter() {
        type("@\u00ea", KeyboardLayout.GERMAN);
        assertEquals("+100 +16 -16 -100 +41 -41 +18 -18", guest.taken());
    }

    @Test
    void pressesEnterOnceForAnEndOfLine() {
        type("\r\n\r\n", KeyboardLayout.US);
        assertEquals("+28 -28 +28 -28", guest.taken());
    }

    @Test
    void tellsWhatItCannotType() {
        assertEquals(List.of("\u00e4", "\u20ac", "\uD83D\uDE00"), type("a\u00e4b\u20ac\u00e4\uD83D\uDE00", KeyboardLayout.US).missing());
        assertEquals("+30 -30 +48 -48", guest.taken());
    }

    @Test
    void typesNothing() {
        assertEquals(List.of(), type("", KeyboardLayout.US).missing());
        assertEquals("", guest.taken());
    }
}
