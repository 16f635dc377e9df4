package org.virtworkbench.core.internal.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.driver.GuestCounters;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.values.GuestSample;

/** Rates from counters. */
class RatesTest {

    private static final long SECOND = 1_000_000_000L;

    /** Counters that go on with the clock, as the test driver's do in every state. */
    private static GuestCounters at(long second, GuestState state) {
        OptionalLong bytes = OptionalLong.of(1000 * second);
        return new GuestCounters(new UUID(1, 1), second * SECOND, state, "", OptionalInt.of(2), OptionalLong.of(second * SECOND),
                OptionalLong.of(5), OptionalLong.of(9), OptionalLong.of(9), bytes, bytes, bytes, bytes);
    }

    private static GuestSample between(GuestState before, GuestState now) {
        return Rates.of(at(1, before), at(3, now), Instant.EPOCH);
    }

    @Test
    void measuresAGuestThatRuns() {
        GuestSample sample = between(GuestState.RUNNING, GuestState.RUNNING);
        assertEquals(OptionalDouble.of(50), sample.cpuPercent());
        assertEquals(OptionalDouble.of(1000), sample.networkSend());
    }

    @Test
    void aPausedGuestDoesNothing() {
        GuestSample sample = between(GuestState.RUNNING, GuestState.PAUSED);
        assertEquals(OptionalDouble.of(0), sample.cpuPercent());
        assertEquals(OptionalDouble.of(0), sample.diskRead());
        assertEquals(OptionalLong.of(5), sample.memoryUsed());
    }

    @Test
    void doesNotMeasureOverAPause() {
        GuestSample sample = between(GuestState.PAUSED, GuestState.RUNNING);
        assertEquals(OptionalDouble.empty(), sample.cpuPercent());
        assertEquals(OptionalDouble.empty(), sample.diskRead());
    }
}
