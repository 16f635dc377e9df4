package org.virtworkbench.core.internal.connection;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Guests about which a call hung: for a while they are not asked for what the host can't tell without them. Outlives a connection. Any thread. */
final class GuestAvoidance {

    private static final long WHILE = TimeUnit.MINUTES.toNanos(5);

    private final Map<UUID, Long> until = new ConcurrentHashMap<>();

    void avoid(UUID guest, long now) {
        until.put(guest, now + WHILE);
    }

    boolean isAvoided(UUID guest, long now) {
        Long end = until.get(guest);
        if (end == null) {
            return false;
        }
        if (now - end > 0) {
            until.remove(guest);
            return false;
        }
        return true;
    }
}
