package org.virtworkbench.core.creation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeTextTest {

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "20|21474836480", "20 GiB|21474836480", "20g|21474836480", "1.5|1610612736", "1,5 GB|1610612736",
            "512 MiB|536870912", " 1 TiB |1099511627776", "1k|1024", "0.0001|107520", "1000 PiB|1125899906842624000" })
    void readsSizes(String text, long bytes) {
        assertEquals(Optional.of(bytes), SizeText.parse(text, SizeText.GIB));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "0", "0.0", "-1", "+1", "abc", "1 XiB", "1e9", "1.2.3", "99999999999999999999", "9999999 PiB", "NaN",
            "Infinity", "0x10", "1 GiB extra" })
    void refusesWhatIsNone(String text) {
        assertEquals(Optional.empty(), SizeText.parse(text, SizeText.GIB));
    }

    @ParameterizedTest
    @CsvSource({ "0,0 B", "1023,1023 B", "1024,1 KiB", "1610612736,1.5 GiB", "21474836480,20 GiB", "1099511627776,1 TiB" })
    void writesSizes(long bytes, String text) {
        assertEquals(text, SizeText.of(bytes));
    }

    @Test
    void readsWhatItWrote() {
        for (long bytes : new long[] { 1L << 20, 3L << 29, 20L << 30, 5L << 40 }) {
            assertEquals(Optional.of(bytes), SizeText.parse(SizeText.of(bytes), SizeText.GIB));
        }
    }
}
