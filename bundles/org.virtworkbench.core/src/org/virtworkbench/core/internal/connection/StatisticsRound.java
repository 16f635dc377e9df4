package org.virtworkbench.core.internal.connection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

import org.virtworkbench.core.driver.GuestCounters;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.internal.history.Rates;
import org.virtworkbench.core.internal.inventory.ModelDelta;
import org.virtworkbench.model.values.GuestSample;
import org.virtworkbench.model.values.HostSample;

/** Reads counters of a host and of all its active guests, and makes samples of them. */
final class StatisticsRound {

    /** A sample that tells the same as so many before is not published: nothing to see would change, not even in a sparkline. */
    private static final int STEADY = 60;
    /** Guests looked up at most after one round because it contradicts the list. */
    private static final int LOOK_UPS = 32;

    private final Session session;
    private final GuestTracker tracker;
    private final CounterFetch fetch;
    private final HostStatistics host;

    StatisticsRound(Session session, GuestTracker tracker) {
        this.session = session;
        fetch = new CounterFetch(session);
        host = new HostStatistics(session);
        this.tracker = tracker;
    }

    /** {@return whether the round is over; else it is to be called again soon} */
    boolean read() throws HypervisorException {
        Optional<List<GuestCounters>> guests = session.attempt("reading statistics of guests", "statistics of guests", fetch::ask)
                .flatMap(answer -> answer);
        if (fetch.isUnderWay()) {
            return false;
        }
        Optional<HostSample> hostSample = host.read();
        Map<UUID, GuestSample> fresh = new HashMap<>();
        Set<UUID> doubtful = new HashSet<>();
        if (guests.isPresent()) {
            measure(guests.get(), fresh, doubtful);
        } else {
            loseSight(fresh);
        }
        session.publish(new ModelDelta.Samples(session.host(), session.generation, hostSample, fresh));
        if (!doubtful.isEmpty()) {
            tracker.lookUp(doubtful);
        }
        return true;
    }

    /** No round came: what was measured last must not look like the present. */
    private void loseSight(Map<UUID, GuestSample> fresh) {
        GuestSample unknown = new GuestSample(session.now(), OptionalDouble.empty(), OptionalLong.empty(), OptionalLong.empty(),
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        for (KnownGuest guest : tracker.guests()) {
            if (guest.sample != null) {
                fresh.put(guest.record.uuid(), unknown);
                guest.forgetMeasures();
            }
        }
    }

    /** Forgets what was measured before: the time between can't be trusted. */
    void restart() {
        host.restart();
        tracker.guests().forEach(KnownGuest::forgetMeasures);
    }

    private void measure(List<GuestCounters> round, Map<UUID, GuestSample> fresh, Set<UUID> doubtful) {
        Map<UUID, GuestSample> kept = HashMap.newHashMap(round.size());
        Set<UUID> seen = HashSet.newHashSet(round.size());
        Instant time = session.now();
        for (GuestCounters each : round) {
            seen.add(each.uuid());
            KnownGuest guest = tracker.guest(each.uuid()).orElse(null);
            GuestCounters now = guest == null ? each : each.orVcpus(guest.record.vcpus());
            if (guest == null || guest.record.state() != now.state()) {
                doubt(doubtful, now.uuid());
            }
            if (guest != null && guest.isActive()) {
                GuestSample sample = Rates.of(guest.counters, now, time);
                guest.steady = tellsTheSame(guest.sample, sample) ? guest.steady + 1 : 0;
                guest.counters = now;
                guest.sample = sample;
                guest.missed = false;
                kept.put(now.uuid(), sample);
                if (guest.steady < STEADY) {
                    fresh.put(now.uuid(), sample);
                }
            }
        }
        session.services.samples().add(session.host(), kept);
        if (!round.isEmpty()) {
            missing(seen).forEach(guest -> doubt(doubtful, guest));
        }
    }

    /** {@return guests that should be in a round and are not, each once} */
    private List<UUID> missing(Set<UUID> seen) {
        List<UUID> missing = new ArrayList<>();
        for (UUID uuid : tracker.active()) {
            KnownGuest guest = tracker.guest(uuid).orElseThrow();
            if (!seen.contains(uuid) && !guest.missed && missing.size() < LOOK_UPS) {
                guest.missed = true;
                missing.add(uuid);
            }
        }
        return missing;
    }

    private static void doubt(Set<UUID> doubtful, UUID guest) {
        if (doubtful.size() < LOOK_UPS) {
            doubtful.add(guest);
        }
    }

    private static boolean tellsTheSame(GuestSample a, GuestSample b) {
        return a != null && a.cpuPercent().equals(b.cpuPercent()) && a.memoryUsed().equals(b.memoryUsed())
                && a.memoryTotal().equals(b.memoryTotal())
                && a.diskRead().equals(b.diskRead()) && a.diskWrite().equals(b.diskWrite()) && a.networkReceive().equals(b.networkReceive())
                && a.networkSend().equals(b.networkSend());
    }
}
