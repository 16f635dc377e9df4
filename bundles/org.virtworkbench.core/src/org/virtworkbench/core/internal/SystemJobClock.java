package org.virtworkbench.core.internal;

import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.jobs.Job;

/** The machine's time. */
public final class SystemJobClock implements JobClock {

    @Override
    public long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    @Override
    public void schedule(Job job, long delay) {
        job.schedule(delay);
    }
}
