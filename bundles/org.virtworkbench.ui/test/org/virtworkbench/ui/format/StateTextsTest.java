package org.virtworkbench.ui.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryFactory;

/** How a wait is told. */
class StateTextsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void countsDownInWholeSecondsAndNeverBelowZero() {
        Host host = InventoryFactory.eINSTANCE.createHost();
        assertEquals(OptionalLong.empty(), StateTexts.secondsToAttempt(host, NOW));
        host.setNextAttempt(NOW.plusMillis(4_000));
        assertEquals(OptionalLong.of(4), StateTexts.secondsToAttempt(host, NOW));
        assertEquals(OptionalLong.of(4), StateTexts.secondsToAttempt(host, NOW.plusMillis(1)));
        assertEquals(OptionalLong.of(1), StateTexts.secondsToAttempt(host, NOW.plusMillis(3_999)));
        assertEquals(OptionalLong.of(0), StateTexts.secondsToAttempt(host, NOW.plusSeconds(60)));
    }
}
