package org.virtworkbench.ui.console.wall;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * When which guest's screen is asked for by one who looks. A host makes one picture at a time and rests a hundred times as long as the last one took, so that it
 * spends less than a percent of its time on them, however many look; only a guest's first picture comes ten times sooner. Each guest has its turn, the one that
 * has waited longest first. Times in nanoseconds. UI thread.
 */
final class Pace {

    /** No screen is asked for more often. */
    static final long SHORTEST = TimeUnit.SECONDS.toNanos(2);
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(2);
    private static final long AFTER_FAILURE = TimeUnit.SECONDS.toNanos(30);
    private static final int REST = 100;
    private static final int REST_AFTER_FIRST = 10;

    private final HostRests hosts;
    private final Map<UUID, Long> guestRests = new HashMap<>();
    private final Map<String, UUID> working = new HashMap<>();

    /** @param hosts when they may be asked again, whoever asks */
    Pace(HostRests hosts) {
        this.hosts = hosts;
    }

    /**
     * {@return whose turn it is on a host, which is working on it from now on; nothing when it has to wait}
     *
     * @param host the host
     * @param seen its guests that somebody sees just now
     * @param now the time
     */
    Optional<UUID> next(String host, List<UUID> seen, long now) {
        if (!hosts.isFree(host, now)) {
            return Optional.empty();
        }
        Optional<UUID> turn = seen.stream().filter(guest -> guestRests.getOrDefault(guest, now) - now <= 0)
                .min((one, other) -> Long.compare(guestRests.getOrDefault(one, now - LONGEST) - now,
                        guestRests.getOrDefault(other, now - LONGEST) - now));
        turn.ifPresent(guest -> {
            hosts.begin(host);
            working.put(host, guest);
        });
        return turn;
    }

    /**
     * A picture was made, or could not be.
     *
     * @param host of the guest
     * @param took how long it took
     * @param failed whether there is none
     * @param now the time
     */
    void done(String host, long took, boolean failed, long now) {
        UUID guest = working.remove(host);
        int rest = guest != null && guestRests.containsKey(guest) ? REST : REST_AFTER_FIRST;
        hosts.end(host, now + Math.clamp(took * rest, 0, LONGEST));
        if (guest != null) {
            guestRests.put(guest, now + (failed ? AFTER_FAILURE : SHORTEST));
        }
    }

    /** Forgets guests that are not there any more. */
    void keepOnly(Set<UUID> guests) {
        guestRests.keySet().retainAll(guests);
    }
}
