package org.virtworkbench.core.internal.connection;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.virtworkbench.core.driver.GuestCounters;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.inventory.GuestActivity;
import org.virtworkbench.model.values.GuestSample;

/** What a worker remembers of a guest. */
final class KnownGuest {

    private static final long FIRST_LOOK = TimeUnit.SECONDS.toNanos(3);
    private static final long USUAL_LOOK = TimeUnit.SECONDS.toNanos(30);
    private static final long SELDOM_LOOK = TimeUnit.MINUTES.toNanos(5);

    GuestRecord record;
    /** Counters of the round before; null at first and after a stop. */
    GuestCounters counters;
    /** Sample of the round before; null at first and after a stop. */
    GuestSample sample;
    /** Rounds in a row whose values were the same. */
    int steady;
    /** Whether a round of statistics missed it and its state was looked up because of that. */
    boolean missed;

    /** When to ask for its addresses next, on the pace's nanoTime. */
    long addressesDue;
    private long addressesPause = FIRST_LOOK;
    private List<String> addresses = List.of();

    KnownGuest(GuestRecord record, long now) {
        this.record = record;
        addressesDue = now;
    }

    boolean isActive() {
        return GuestActivity.isActive(record);
    }

    /** It runs anew: its addresses will come soon, what was measured is over. */
    void started(long now) {
        forgetMeasures();
        addresses = List.of();
        addressesPause = FIRST_LOOK;
        addressesDue = now + FIRST_LOOK;
    }

    void forgetMeasures() {
        counters = null;
        sample = null;
        steady = 0;
        missed = false;
    }

    /** {@return whether the addresses are others than before} Those that stay are asked for less often. */
    boolean addressesAre(List<String> found, long now) {
        boolean changed = !found.equals(addresses);
        addresses = found;
        long longest = found.isEmpty() ? USUAL_LOOK : SELDOM_LOOK;
        addressesPause = changed ? USUAL_LOOK : Math.min(longest, addressesPause * 2);
        addressesDue = now + addressesPause;
        return changed;
    }
}
