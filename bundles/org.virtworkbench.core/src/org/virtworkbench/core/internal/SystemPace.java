package org.virtworkbench.core.internal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The machine's own time; where somebody offers a clock as a service, its time of day. */
@Component
public final class SystemPace implements Pace {

    /** Steady time always is the machine's own. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile InstantSource clock;

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public Instant now() {
        InstantSource source = clock;
        return source == null ? Instant.now() : source.instant();
    }

    @Override
    public void await(ReentrantLock lock, Condition condition, long until) throws InterruptedException {
        long wait = until - System.nanoTime();
        if (wait > 0) {
            condition.awaitNanos(wait);
        }
    }
}
