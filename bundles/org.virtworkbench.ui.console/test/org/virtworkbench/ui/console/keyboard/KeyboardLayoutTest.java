package org.virtworkbench.ui.console.keyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is typed for which character: places of keys as they are on keyboards of those countries. */
class KeyboardLayoutTest {

    /** Such as {@code s12 57}: 12 with shift, then the space bar. */
    private static String keys(KeyboardLayout layout, String typed) {
        return typed.codePoints().boxed().flatMap(character -> layout.presses(character).stream())
                .map(press -> (press.shift() ? "s" : "") + (press.altGr() ? "g" : "") + press.stroke().code())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @EnumSource
    void typesAllOfAscii(KeyboardLayout layout) {
        for (char character = ' '; character < 127; character++) {
            assertFalse(layout.presses(character).isEmpty(), layout + " has no key for " + character);
        }
        assertEquals("28 15", keys(layout, "\n\t"));
    }

    @ParameterizedTest
    @EnumSource
    void typesEachCharacterInItsOwnWay(KeyboardLayout layout) {
        List<String> ways = "!\"#$%&'()*+,-./0123456789:;<=>?@ABCXYZ[\\]^_`abcxyz{|}~".codePoints()
                .mapToObj(character -> keys(layout, Character.toString(character))).toList();
        assertEquals(ways.size(), ways.stream().distinct().count(), ways.toString());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\0', delimiter = ' ', value = { "US yz 21_44", "US @ s3", "US | s43", "UK @ s40", "UK \" s3", "UK £ s4",
            "UK | s86",
            "UK # 43", "UK ~ s43", "UK € g5", "GERMAN yz 44_21", "GERMAN @ g16", "GERMAN ^ 41_57", "GERMAN ` s13_57", "GERMAN ß 12",
            "GERMAN \\ g12", "GERMAN {}[] g8_g11_g9_g10", "GERMAN ~ g27", "GERMAN | g86", "GERMAN é 13_18", "GERMAN Â 41_s30",
            "GERMAN / s8", "GERMAN € g18", "SWISS yz 44_21", "SWISS é s39", "SWISS @ g3", "SWISS ~ g13_57", "SWISS $ 43", "SWISS ä 40",
            "FRENCH azqw 16_17_30_44", "FRENCH 1! s2_53", "FRENCH m, 39_50", "FRENCH .;/ s51_51_s52", "FRENCH é 3", "FRENCH ê 26_18",
            "FRENCH @ g11", "FRENCH ~ g3", "FRENCH € g18", "FRENCH \\ g9", "SPANISH ñ 39", "SPANISH á 40_30", "SPANISH ü s40_22",
            "SPANISH @ g3", "SPANISH ¿ s13", "SPANISH \\ g41", "ITALIAN è 26", "ITALIAN é s26", "ITALIAN @ g39", "ITALIAN { g8",
            "SWEDISH å 26", "SWEDISH $ g5", "SWEDISH ~ g27_57", "PORTUGUESE ã 43_30", "PORTUGUESE ç 39", "PORTUGUESE @ g3" })
    void pressesTheKeysOfTheCountry(KeyboardLayout layout, String typed, String keys) {
        assertEquals(keys.replace('_', ' '), keys(layout, typed));
    }

    @Test
    void hasNoKeyForWhatIsNotOnIt() {
        for (String missing : List.of("ä", "€", "\u0416", "\u0000", "\u0301", "\uD83D\uDE00", "ÿ")) {
            assertTrue(KeyboardLayout.US.presses(missing.codePointAt(0)).isEmpty(), missing);
        }
    }

    @Test
    void isFoundByItsName() {
        assertEquals(KeyboardLayout.FRENCH, KeyboardLayout.named("FRENCH"));
        assertEquals(KeyboardLayout.US, KeyboardLayout.named("Klingon"));
    }
}
