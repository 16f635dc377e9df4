package org.virtworkbench.core.internal.connection;

import java.time.Duration;
import java.time.Instant;

import org.virtworkbench.core.internal.Pace;

/** Notices that the machine slept or its clock was set: the time of day went on while steady time did not, or steady time far more than anybody waited. */
final class ClockJump {

    private static final Duration NOTABLE = Duration.ofSeconds(10);

    private final Pace pace;
    private long nanos;
    private Instant time;

    ClockJump(Pace pace) {
        this.pace = pace;
        nanos = pace.nanoTime();
        time = pace.now();
    }

    /** {@return whether it happened since the call before} */
    boolean happened() {
        long nanosNow = pace.nanoTime();
        Instant timeNow = pace.now();
        Duration difference = Duration.between(time, timeNow).minusNanos(nanosNow - nanos).abs();
        nanos = nanosNow;
        time = timeNow;
        return difference.compareTo(NOTABLE) > 0;
    }
}
