package org.virtworkbench.ui.inventory.guests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What is shown of words that are wider than their cell. */
class EllipsisTest {

    private static String fit(String words, int width) {
        return Ellipsis.fit(words, width, String::length);
    }

    @Test
    void wordsThatFitStayAsTheyAre() {
        assertEquals("", fit("", 0));
        assertEquals("192.168.0.1", fit("192.168.0.1", 11));
    }

    @Test
    void asMuchAsFitsIsShownOfTheOthers() {
        assertEquals("192.168.0\u2026", fit("192.168.0.1", 10));
        assertEquals("1\u2026", fit("192.168.0.1", 2));
    }

    @Test
    void thereIsAlwaysTheSignThatThereIsMore() {
        assertEquals("\u2026", fit("192.168.0.1", 0));
        assertEquals("\u2026", fit("x", -5));
    }

    @Test
    void noSpaceStandsBeforeTheSign() {
        assertEquals("10.0.0.1,\u2026", fit("10.0.0.1, 10.0.0.2", 11));
    }

    @Test
    void aCharacterIsNeverTornApart() {
        assertEquals("a\u2026", fit("a\ud83d\ude00b", 3));
    }
}
