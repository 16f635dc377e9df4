package org.virtworkbench.core.internal.connection;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Guests about which something could not be learned, and when to ask again: the more often it failed, the later. Used by one thread. */
final class RetryQueue {

    private static final long FIRST = TimeUnit.SECONDS.toNanos(30);
    /** Doublings of the first wait: the longest is 32 minutes. */
    private static final int DOUBLINGS = 6;

    private record Retry(UUID guest, long due) {
    }

    private final PriorityQueue<Retry> queue = new PriorityQueue<>(Comparator.comparingLong(Retry::due));
    private final Map<UUID, Integer> failures = new HashMap<>();

    /** It failed now: it is to be asked for again. */
    void add(UUID guest, long now) {
        int before = failures.merge(guest, 1, Integer::sum) - 1;
        queue.removeIf(each -> each.guest().equals(guest));
        queue.add(new Retry(guest, now + (FIRST << Math.min(before, DOUBLINGS))));
    }

    /** It worked, or the guest is gone. */
    void remove(UUID guest) {
        if (failures.remove(guest) != null) {
            queue.removeIf(each -> each.guest().equals(guest));
        }
    }

    /** {@return when the next is due; {@link Long#MAX_VALUE} when there is none} */
    long due() {
        return queue.isEmpty() ? Long.MAX_VALUE : queue.peek().due();
    }

    /** {@return one that is due now, taken out} */
    Optional<UUID> poll(long now) {
        return due() <= now ? Optional.of(queue.poll().guest()) : Optional.empty();
    }
}
