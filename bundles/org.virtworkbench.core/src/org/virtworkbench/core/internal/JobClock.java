package org.virtworkbench.core.internal;

import org.eclipse.core.runtime.jobs.Job;

/** Time as those see it who let jobs run later; tests bring one that they turn by hand. */
public interface JobClock {

    /** {@return steady time in ms} */
    long millis();

    /**
     * Runs a job; one that is about to run already runs once.
     *
     * @param job what to run
     * @param delay in ms, 0 for at once
     */
    void schedule(Job job, long delay);
}
