package org.virtworkbench.core.creation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.OptionalLong;
import java.util.function.LongUnaryOperator;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.driver.ProcessorUse;
import org.virtworkbench.model.inventory.GuestState;

/** What guests' processors tell in KVM that works, and in KVM that does not. */
class KvmProgressTest {

    private static final long SECOND = 1_000_000_000L;
    private static final long NEVER = -1;

    /** {@return after how many seconds it is said that there is no progress, with a look every five} */
    private static long stalledAfter(GuestState state, String reason, LongUnaryOperator total, LongUnaryOperator user,
            LongUnaryOperator moved) {
        KvmProgress progress = new KvmProgress();
        for (long second = 5; second <= 90; second += 5) {
            if (progress.isStalled(new ProcessorUse(second * SECOND, state, reason, OptionalLong.of(total.applyAsLong(second)),
                    OptionalLong.of(user.applyAsLong(second)), moved.applyAsLong(second)))) {
                return second;
            }
        }
        return NEVER;
    }

    private static long running(LongUnaryOperator total, LongUnaryOperator user, LongUnaryOperator moved) {
        return stalledAfter(GuestState.RUNNING, "booted", total, user, moved);
    }

    @Test
    void saysSoWhenTheHostIsBusyAndTheGuestNeverRuns() {
        assertEquals(25, running(second -> second * SECOND, second -> SECOND / 10, second -> 512));
        assertEquals(25, running(second -> second * SECOND / 4, second -> SECOND / 10, second -> 512), "on a host with much to do as well");
    }

    @Test
    void saysSoWhenNoTimeIsUsedAtAll() {
        assertEquals(30, running(second -> 0, second -> 0, second -> 0));
    }

    @Test
    void saysSoWhenItIsPausedByNobody() {
        assertEquals(10, stalledAfter(GuestState.PAUSED, "", second -> SECOND, second -> 0, second -> 0));
        assertEquals(NEVER, stalledAfter(GuestState.PAUSED, "user", second -> SECOND, second -> 0, second -> 0));
        assertEquals(NEVER, stalledAfter(GuestState.PAUSED, "I/O error", second -> SECOND, second -> 0, second -> 0));
    }

    @Test
    void keepsQuietAboutAGuestThatWaitsAtAPrompt() {
        assertEquals(NEVER, running(second -> SECOND / 2, second -> SECOND / 4, second -> 100));
        assertEquals(NEVER, running(second -> SECOND + second * SECOND / 100, second -> 0, second -> 0));
    }

    @Test
    void keepsQuietAboutAGuestThatWorks() {
        assertEquals(NEVER, running(second -> second * SECOND, second -> second * SECOND * 9 / 10, second -> 0));
        assertEquals(NEVER, running(second -> second * SECOND, second -> second * SECOND / 10, second -> 0));
    }

    @Test
    void keepsQuietAboutAGuestThatReadsFromItsDisk() {
        assertEquals(NEVER, running(second -> second * SECOND, second -> 0, second -> second * 4096));
    }

    @Test
    void waitsUntilItIsBadTwiceInARow() {
        assertEquals(NEVER, running(second -> second * SECOND, second -> second / 15 * 3 * SECOND, second -> 0));
    }

    @Test
    void keepsQuietWhereNothingIsTold() {
        KvmProgress progress = new KvmProgress();
        for (long second = 5; second <= 90; second += 5) {
            assertFalse(progress.isStalled(
                    new ProcessorUse(second * SECOND, GuestState.RUNNING, "", OptionalLong.empty(), OptionalLong.empty(), 0)));
        }
    }
}
