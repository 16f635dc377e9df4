package org.virtworkbench.core.internal;

import java.time.Instant;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Time as the workers see it; tests bring one that they turn by hand. */
public interface Pace {

    /** {@return steady time in ns, as {@link System#nanoTime()}} */
    long nanoTime();

    /** {@return the time of day} */
    Instant now();

    /**
     * Waits until a condition is signalled or a moment is reached; may return earlier.
     *
     * @param lock the condition's, held
     * @param condition to wait for
     * @param until {@link #nanoTime()} of the latest return
     * @throws InterruptedException when the thread was interrupted
     */
    void await(ReentrantLock lock, Condition condition, long until) throws InterruptedException;
}
