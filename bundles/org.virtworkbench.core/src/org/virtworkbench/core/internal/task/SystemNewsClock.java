package org.virtworkbench.core.internal.task;

import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.jobs.Job;

/** The machine's time. */
final class SystemNewsClock implements NewsClock {

    @Override
    public long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    @Override
    public void schedule(Job job, long delay) {
        job.schedule(delay);
    }
}
