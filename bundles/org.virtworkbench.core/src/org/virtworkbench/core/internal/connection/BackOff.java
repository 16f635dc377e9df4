package org.virtworkbench.core.internal.connection;

import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/** How long to wait before the next attempt to connect: 1, 2, 4 … 60 seconds, a fifth more or less, so that many clients do not come back at once. */
final class BackOff {

    private static final int LONGEST = 60;
    /** For failures that time alone rarely cures. */
    static final long SLOW = TimeUnit.MINUTES.toNanos(5);

    private final RandomGenerator random;
    private final DoubleSupplier first;

    BackOff(RandomGenerator random) {
        this(random, () -> 1);
    }

    /** @param first seconds to wait before the first attempt; the others grow with it */
    BackOff(RandomGenerator random, DoubleSupplier first) {
        this.random = random;
        this.first = first;
    }

    /** {@return ns to wait before an attempt, counted from 1} */
    long before(int attempt) {
        long seconds = attempt > 6 ? LONGEST : Math.min(LONGEST, 1L << Math.max(0, attempt - 1));
        return (long) (TimeUnit.SECONDS.toNanos(seconds) * first.getAsDouble() * random.nextDouble(0.8, 1.2));
    }
}
