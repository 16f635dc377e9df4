package org.virtworkbench.core.internal.connection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.virtworkbench.core.driver.GuestCounters;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.SnapshotRecord;

/** Guests of a fake host; methods are found by name. */
public final class FakeGuests {

    final Map<UUID, GuestRecord> guests = new ConcurrentSkipListMap<>();
    final Map<UUID, GuestCounters> counters = new ConcurrentHashMap<>();
    final Map<UUID, String> definitions = new ConcurrentHashMap<>();
    /** A guest that can't be looked up. */
    volatile UUID troubled;
    /** Whether statistics fail. */
    volatile boolean blind;
    final AtomicInteger lists = new AtomicInteger();
    final AtomicInteger finds = new AtomicInteger();
    final AtomicInteger rounds = new AtomicInteger();
    final AtomicInteger reads = new AtomicInteger();
    /** Guests whose definition and addresses can't be read. */
    final Set<UUID> mute = ConcurrentHashMap.newKeySet();

    public List<GuestRecord> list() {
        lists.incrementAndGet();
        return List.copyOf(guests.values());
    }

    public Optional<GuestRecord> find(UUID guest) throws HypervisorException {
        finds.incrementAndGet();
        if (guest.equals(troubled)) {
            throw FaultyHost.failure(Kind.OTHER, "this guest can't be asked");
        }
        return Optional.ofNullable(guests.get(guest));
    }

    public List<GuestCounters> counters() throws HypervisorException {
        rounds.incrementAndGet();
        if (blind) {
            throw FaultyHost.failure(Kind.OTHER, "no statistics");
        }
        return List.copyOf(counters.values());
    }

    public String xml(UUID guest, boolean inactive, boolean secure) throws HypervisorException {
        reads.incrementAndGet();
        speak(guest);
        return definitions.getOrDefault(guest, "<domain type='test'><name>" + guests.get(guest).name() + "</name></domain>");
    }

    private void speak(UUID guest) throws HypervisorException {
        if (mute.contains(guest)) {
            throw FaultyHost.failure(HypervisorException.Kind.OTHER, "busy");
        }
    }

    public List<String> addresses(UUID guest) throws HypervisorException {
        speak(guest);
        return List.of("192.0.2." + (1 + Math.floorMod(guest.hashCode(), 250)) + "/24");
    }

    public List<SnapshotRecord> snapshots(UUID guest) {
        return List.of(new SnapshotRecord("before", "", Optional.empty(), "", "shutoff", true));
    }
}
