package org.virtworkbench.libvirt.internal.loop;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Which descriptors the loop does not read because somebody else does, see {@link ReadHold}. Times are those of {@link System#nanoTime()}. Not thread-safe. */
final class ReadHolds {

    /** How long whoever holds it may be busy with something else before the loop stands in. */
    static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);
    /** How long the loop waits then between two packets: at most 2.5 MB a second come to be kept. */
    static final long BREATH_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int READABLE = 1;

    private record Held(int holders, long until) {
    }

    private final Map<Integer, Held> held = new HashMap<>();

    void hold(int number, long now) {
        long until = now + PATIENCE_NANOS;
        held.merge(number, new Held(1, until), (old, one) -> new Held(old.holders() + 1, until));
    }

    void receiving(int number, long now) {
        held.computeIfPresent(number, (key, old) -> new Held(old.holders(), now + PATIENCE_NANOS));
    }

    void letGo(int number) {
        held.computeIfPresent(number, (key, old) -> old.holders() > 1 ? new Held(old.holders() - 1, old.until()) : null);
    }

    /** The loop has stood in for whoever holds it, and does not do so again at once. */
    void readByLoop(int number, long now) {
        long next = now + BREATH_NANOS;
        held.computeIfPresent(number, (key, old) -> old.until() - next < 0 ? new Held(old.holders(), next) : old);
    }

    /** {@return what of these events the loop may watch a descriptor for} */
    int unheld(int number, int events, long now) {
        Held found = held.get(number);
        return found != null && found.until() - now > 0 ? events & ~READABLE : events;
    }

    /** {@return ns until the loop has to stand in for the first of those who hold something; the largest number when it need not, or does so already} */
    long nanosUntilOverdue(long now) {
        long nanos = Long.MAX_VALUE;
        for (Held each : held.values()) {
            if (each.until() - now > 0) {
                nanos = Math.min(nanos, each.until() - now);
            }
        }
        return nanos;
    }
}
