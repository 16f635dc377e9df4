package org.virtworkbench.core.internal.connection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.internal.inventory.ModelDelta;

/** Asks running guests for their addresses, slowly: those of one guest take up to three round trips. */
final class AddressRound {

    /** How often to look which guests are due. */
    private static final long LOOK = TimeUnit.SECONDS.toNanos(3);

    private final Session session;
    private final GuestTracker tracker;
    private final Avoidance avoidance;
    private final Deque<UUID> waiting = new ArrayDeque<>();
    private long nextLook;

    AddressRound(Session session, GuestTracker tracker, Avoidance avoidance) {
        this.session = session;
        this.tracker = tracker;
        this.avoidance = avoidance;
        nextLook = session.nanoTime();
    }

    /** {@return when it has something to do next, on the pace's nanoTime} */
    long due() {
        return waiting.isEmpty() ? nextLook : nextLook - LOOK;
    }

    /** Does one small piece: asks one guest, or looks which are due. */
    void step() throws HypervisorException {
        UUID guest = waiting.poll();
        if (guest != null) {
            read(guest);
            return;
        }
        long now = session.nanoTime();
        nextLook = now + LOOK;
        for (UUID each : tracker.active()) {
            if (tracker.guest(each).orElseThrow().addressesDue <= now) {
                waiting.add(each);
            }
        }
    }

    /** Asks one guest now. */
    void read(UUID guest) throws HypervisorException {
        KnownGuest known = tracker.guest(guest).orElse(null);
        if (known == null || !known.isActive() || avoidance.isAvoided(guest, session.nanoTime())) {
            return;
        }
        Optional<List<String>> found = session.attempt("reading addresses", guest, () -> session.connection.guests().addresses(guest));
        // those of before are not shown on when nobody tells them any more
        List<String> addresses = found.orElse(List.of());
        if (known.addressesAre(addresses, session.nanoTime())) {
            session.publish(new ModelDelta.Addresses(session.host(), session.generation, guest, addresses));
        }
    }
}
