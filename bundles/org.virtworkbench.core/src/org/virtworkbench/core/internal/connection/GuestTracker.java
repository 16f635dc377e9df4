package org.virtworkbench.core.internal.connection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.internal.LookUpCost;
import org.virtworkbench.core.internal.inventory.ModelDelta;
import org.virtworkbench.core.inventory.NaturalOrder;

/** Which guests a host has and what state they are in. */
final class GuestTracker {

    /** A list of very many guests over a slow link may take long. */
    private static final long LIST_LIMIT = TimeUnit.SECONDS.toNanos(60);

    private final Session session;
    private final DetailsCrawl crawl;
    private final Map<UUID, KnownGuest> known = new LinkedHashMap<>();
    private boolean published;
    private final LookUpCost cost = new LookUpCost();

    GuestTracker(Session session, DetailsCrawl crawl) {
        this.session = session;
        this.crawl = crawl;
    }

    Collection<KnownGuest> guests() {
        return known.values();
    }

    Optional<KnownGuest> guest(UUID guest) {
        return Optional.ofNullable(known.get(guest));
    }

    /** Reads the whole list and publishes what differs; all of it the first time. */
    void readAll() throws HypervisorException {
        long begun = session.nanoTime();
        List<GuestRecord> list = session.call("list", LIST_LIMIT, () -> session.connection.guests().list());
        cost.listed(session.nanoTime() - begun);
        if (!published) {
            session.publish(new ModelDelta.Guests(session.host(), session.generation, byName(list)));
        }
        Set<UUID> present = HashSet.newHashSet(list.size());
        for (GuestRecord each : list) {
            present.add(each.uuid());
            see(each);
        }
        for (UUID guest : List.copyOf(known.keySet())) {
            if (!present.contains(guest)) {
                leave(guest);
            }
        }
        published = true;
        session.services.samples().keepOnly(session.host(), present);
    }

    /** Those that stand on top come first, and what comes later stands below: sorted here, they need not be sorted on the way to the screen. */
    private static List<GuestRecord> byName(List<GuestRecord> list) {
        return list.stream().sorted(Comparator.comparing(GuestRecord::name, new NaturalOrder())).toList();
    }

    /** Looks up guests that something was heard of, in the cheaper way. */
    void lookUp(Collection<UUID> guests) throws HypervisorException {
        if (cost.isListCheaper(guests.size())) {
            readAll();
            return;
        }
        for (UUID guest : guests) {
            long begun = session.nanoTime();
            // trouble of one guest is not the whole host's: what was known of it stays
            Optional<Optional<GuestRecord>> answer = session.attempt("looking for guests", new Avoidance.StateOf(guest),
                    () -> session.connection.guests().find(guest));
            cost.lookedUp(session.nanoTime() - begun);
            answer.ifPresent(found -> found.ifPresentOrElse(this::see, () -> leave(guest)));
        }
    }

    private void see(GuestRecord record) {
        KnownGuest guest = known.get(record.uuid());
        if (guest == null) {
            known.put(record.uuid(), new KnownGuest(record, session.nanoTime()));
            crawl.add(record.uuid());
        } else if (guest.record.equals(record)) {
            return;
        } else {
            boolean wasActive = guest.isActive();
            boolean sameRun = guest.record.id().equals(record.id());
            guest.record = record;
            if (guest.isActive() && (!wasActive || !sameRun)) {
                guest.started(session.nanoTime());
                session.publish(new ModelDelta.Addresses(session.host(), session.generation, record.uuid(), List.of()));
            } else if (wasActive && !guest.isActive()) {
                guest.forgetMeasures();
                session.services.samples().stopped(session.host(), record.uuid(), session.now());
            }
        }
        if (published) {
            session.publish(new ModelDelta.GuestSeen(session.host(), session.generation, record));
        }
    }

    private void leave(UUID guest) {
        if (known.remove(guest) != null) {
            crawl.remove(guest);
            session.publish(new ModelDelta.GuestGone(session.host(), session.generation, guest));
        }
    }

    /** {@return uuids of active guests} */
    List<UUID> active() {
        List<UUID> active = new ArrayList<>();
        known.forEach((uuid, guest) -> {
            if (guest.isActive()) {
                active.add(uuid);
            }
        });
        return active;
    }
}
