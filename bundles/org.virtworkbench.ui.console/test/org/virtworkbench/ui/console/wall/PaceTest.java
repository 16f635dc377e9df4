package org.virtworkbench.ui.console.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

class PaceTest {

    private static final String HOST = "host";
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final List<UUID> BOTH = List.of(ONE, TWO);
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    private final HostRests hosts = new HostRests();
    private final Pace pace = new Pace(hosts);

    @Test
    void makesOnePictureAtATimeOnEachHost() {
        assertEquals(Optional.of(ONE), pace.next(HOST, BOTH, 0));
        assertEquals(Optional.empty(), pace.next(HOST, BOTH, 0));
        assertEquals(Optional.of(TWO), pace.next("other", List.of(TWO), 0));
    }

    @Test
    void restsAHundredTimesAsLongAsTheLastPictureTook() {
        pace.next(HOST, BOTH, 0);
        pace.done(HOST, 50 * MILLI, false, 50 * MILLI);
        assertEquals(Optional.empty(), pace.next(HOST, BOTH, 549 * MILLI));
        assertEquals(Optional.of(TWO), pace.next(HOST, BOTH, 550 * MILLI));
        pace.done(HOST, 0, false, 550 * MILLI);
        assertEquals(Optional.of(ONE), pace.next(HOST, BOTH, 10_000 * MILLI));
        pace.done(HOST, 50 * MILLI, false, 10_000 * MILLI);
        assertEquals(Optional.empty(), pace.next(HOST, BOTH, 14_999 * MILLI));
        assertEquals(Optional.of(TWO), pace.next(HOST, BOTH, 15_000 * MILLI));
    }

    @Test
    void asksNoHostMoreOftenWhenTwoLookAtIt() {
        Pace other = new Pace(hosts);
        assertEquals(Optional.of(ONE), pace.next(HOST, BOTH, 0));
        assertEquals(Optional.empty(), other.next(HOST, BOTH, 0));
        pace.done(HOST, 50 * MILLI, false, 50 * MILLI);
        assertEquals(Optional.empty(), other.next(HOST, BOTH, 549 * MILLI));
        assertEquals(Optional.of(ONE), other.next(HOST, BOTH, 550 * MILLI));
        other.done(HOST, 0, false, 550 * MILLI);
        assertEquals(Optional.of(TWO), pace.next(HOST, BOTH, 551 * MILLI));
    }

    @Test
    void takesTurnsAndAsksNoGuestTooOften() {
        pace.next(HOST, BOTH, 0);
        pace.done(HOST, 0, false, 0);
        assertEquals(Optional.of(TWO), pace.next(HOST, BOTH, 1));
        pace.done(HOST, 0, false, 1);
        assertEquals(Optional.empty(), pace.next(HOST, BOTH, Pace.SHORTEST - 1));
        assertEquals(Optional.of(ONE), pace.next(HOST, BOTH, Pace.SHORTEST + 1));
    }

    @Test
    void leavesAGuestAloneForAWhileWhoseScreenCouldNotBeHad() {
        pace.next(HOST, BOTH, 0);
        pace.done(HOST, 0, true, 0);
        pace.next(HOST, BOTH, 1);
        pace.done(HOST, 0, false, 1);
        assertEquals(Optional.of(TWO), pace.next(HOST, BOTH, 3 * Pace.SHORTEST));
    }
}
