package org.virtworkbench.core.internal.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tasks of one host that wait and that run: those of one object in their order, those on the host itself alone, and never more than a few at a time, as
 * the daemon answers five clients' calls at once by default. Thread-safe.
 */
final class HostLane {

    static final int LIMIT = 5;
    /** How many of them may last for minutes: the connection keeps turns free for all else. */
    static final int LONG_LIMIT = 3;

    private final Set<LiveTask> waiting = new LinkedHashSet<>();
    private final Set<LiveTask> running = new LinkedHashSet<>();

    /** {@return tasks that may run at once} The others wait. */
    synchronized List<LiveTask> add(Collection<LiveTask> tasks) {
        waiting.addAll(tasks);
        return admit();
    }

    /** {@return tasks that may run now that one ended} */
    synchronized List<LiveTask> done(LiveTask task) {
        running.remove(task);
        return admit();
    }

    /** {@return whether it was waiting; it is not any more} */
    synchronized boolean withdraw(LiveTask task) {
        return waiting.remove(task);
    }

    private static boolean isLong(LiveTask task) {
        return task.operation().takesLong();
    }

    /** {@return tasks that may run now that one was withdrawn} */
    synchronized List<LiveTask> admit() {
        List<LiveTask> admitted = new ArrayList<>();
        Set<Optional<Object>> busy = new HashSet<>();
        running.forEach(task -> busy.add(task.operation().exclusive()));
        long inJob = running.stream().filter(HostLane::isLong).count();
        boolean passed = false;
        for (Iterator<LiveTask> all = waiting.iterator(); all.hasNext() && running.size() < LIMIT && !busy.contains(Optional.empty());) {
            LiveTask task = all.next();
            Optional<Object> object = task.operation().exclusive();
            boolean free = object.isPresent() ? !busy.contains(object) : running.isEmpty() && !passed;
            free &= !isLong(task) || inJob < LONG_LIMIT;
            if (free) {
                inJob += isLong(task) ? 1 : 0;
                all.remove();
                running.add(task);
                admitted.add(task);
            } else {
                passed = true;
            }
            busy.add(object);
        }
        return admitted;
    }
}
