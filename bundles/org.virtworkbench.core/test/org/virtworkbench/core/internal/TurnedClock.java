package org.virtworkbench.core.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.jobs.Job;

/** Time that stands still until it is turned. */
public final class TurnedClock implements JobClock {

    private final Map<Job, Long> due = new LinkedHashMap<>();
    private long now = 1_000;

    @Override
    public synchronized long millis() {
        return now;
    }

    @Override
    public void schedule(Job job, long delay) {
        if (delay == 0) {
            job.schedule();
            return;
        }
        synchronized (this) {
            due.put(job, now + delay);
        }
    }

    /** Lets time go on, and what is due then run. */
    public void turn(long millis) {
        List<Job> ready;
        synchronized (this) {
            now += millis;
            ready = due.entrySet().stream().filter(each -> each.getValue() <= now).map(Map.Entry::getKey).toList();
            due.keySet().removeAll(ready);
        }
        ready.forEach(Job::schedule);
    }
}
