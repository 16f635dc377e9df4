package org.virtworkbench.core.internal.connection;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** What calls hung about, such as guests and storage pools: for a while nothing is asked about it, and all else goes on. Outlives a connection. Any thread. */
final class Avoidance {

    /**
     * Subject of looking up a guest's state, which a guest whose agent or monitor hangs still has.
     *
     * @param guest its uuid
     */
    record StateOf(UUID guest) {
    }

    private static final long WHILE = TimeUnit.MINUTES.toNanos(5);

    private final Map<Object, Long> until = new ConcurrentHashMap<>();

    void avoid(Object subject, long now) {
        until.put(subject, now + WHILE);
        if (subject instanceof StateOf state) {
            until.put(state.guest(), now + WHILE);
        }
    }

    boolean isAvoided(Object subject, long now) {
        Long end = until.get(subject);
        if (end == null) {
            return false;
        }
        if (now - end > 0) {
            until.remove(subject);
            return false;
        }
        return true;
    }
}
