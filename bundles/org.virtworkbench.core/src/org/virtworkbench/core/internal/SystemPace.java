package org.virtworkbench.core.internal;

import java.time.Instant;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The machine's own time. */
public final class SystemPace implements Pace {

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public void await(ReentrantLock lock, Condition condition, long until) throws InterruptedException {
        long wait = until - System.nanoTime();
        if (wait > 0) {
            condition.awaitNanos(wait);
        }
    }
}
