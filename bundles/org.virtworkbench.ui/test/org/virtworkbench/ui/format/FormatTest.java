package org.virtworkbench.ui.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormatTest {

    private static final long KIB = 1024;

    private final Locale before = Locale.getDefault(Locale.Category.FORMAT);

    @BeforeEach
    void useEnglish() {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ENGLISH);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(Locale.Category.FORMAT, before);
    }

    @Test
    void portsAreCountedFromOne() {
        assertEquals(List.of("Serial 1", "Parallel 2", "Console 3"),
                List.of(Format.port("serial", 0), Format.port("parallel", 1), Format.port("console", 2)));
    }

    @Test
    void bytesTakeTheUnitThatFits() {
        assertEquals("0\u00a0B", Format.bytes(0));
        assertEquals("1023\u00a0B", Format.bytes(1023));
        assertEquals("1\u00a0KiB", Format.bytes(KIB));
        assertEquals("1.5\u00a0KiB", Format.bytes(1536));
        assertEquals("4\u00a0GiB", Format.bytes(4.0 * KIB * KIB * KIB));
        assertEquals("8\u00a0EiB", Format.bytes(Long.MAX_VALUE));
    }

    @Test
    void bytesNeverRoundUpToAThousandAndTwentyFour() {
        assertEquals("1\u00a0MiB", Format.bytes(KIB * KIB - 1));
        assertEquals("1\u00a0GiB", Format.bytes(KIB * KIB * KIB - 1));
    }

    @Test
    void decimalsFollowTheDesktop() {
        Locale.setDefault(Locale.Category.FORMAT, Locale.GERMAN);
        assertEquals("1,2\u00a0MiB/s", Format.rate(1.2 * KIB * KIB));
    }

    @Test
    void smallSharesKeepADecimal() {
        assertEquals("0%", Format.percent(0));
        assertEquals("0.4%", Format.percent(0.4));
        assertEquals("12%", Format.percent(12.3));
        assertEquals("100%", Format.percent(100));
    }

    @Test
    void whatIsNotKnownIsADash() {
        assertEquals(Format.UNKNOWN, Format.bytes(OptionalLong.empty()));
        assertEquals(Format.UNKNOWN, Format.rate(OptionalDouble.empty()));
        assertEquals(Format.UNKNOWN, Format.percent(OptionalDouble.empty()));
    }

    @Test
    void durationsHaveTwoUnitsAtMost() {
        assertEquals("0.4 s", Format.duration(Duration.ofMillis(400)));
        assertEquals("12 s", Format.duration(Duration.ofSeconds(12)));
        assertEquals("2 min 5 s", Format.duration(Duration.ofSeconds(125)));
        assertEquals("3 h", Format.duration(Duration.ofHours(3)));
        assertEquals("4 d 2 h", Format.duration(Duration.ofHours(98).plusMinutes(7)));
    }
}
