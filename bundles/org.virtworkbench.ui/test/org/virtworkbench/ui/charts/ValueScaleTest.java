package org.virtworkbench.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.OptionalDouble;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ValueScaleTest {

    private static final double MIB = 1024 * 1024;

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
    void sharesAlwaysGoToOneHundred() {
        ValueScale scale = ValueScale.of(Quantity.PERCENT, 3, OptionalDouble.empty());
        assertEquals(100, scale.upper());
        assertEquals("20%", scale.format().format(20.0));
    }

    @Test
    void ratesGoToTheNextRoundNumberOfTheirUnit() {
        ValueScale scale = ValueScale.of(Quantity.RATE, 1.3 * MIB, OptionalDouble.empty());
        assertEquals(MIB, scale.unit());
        assertEquals(2, scale.upper());
        assertEquals("1.5\u00a0MiB/s", scale.format().format(1.5));
    }

    @Test
    void anIdleGuestDoesNotMakeTheAxisTiny() {
        ValueScale scale = ValueScale.of(Quantity.RATE, 0, OptionalDouble.empty());
        assertEquals(1024, scale.unit());
        assertEquals(10, scale.upper());
    }

    @Test
    void memoryGoesToItsLimit() {
        ValueScale scale = ValueScale.of(Quantity.BYTES, 700 * MIB, OptionalDouble.of(3 * 1024 * MIB));
        assertEquals(1024 * MIB, scale.unit());
        assertEquals(3, scale.upper());
    }

    @Test
    void valuesAboveTheLimitAreStillInside() {
        ValueScale scale = ValueScale.of(Quantity.BYTES, 3 * MIB, OptionalDouble.of(2 * MIB));
        assertEquals(5, scale.upper());
        assertEquals(MIB, scale.unit());
    }
}
