package org.virtworkbench.core.internal.inventory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

import org.eclipse.emf.ecore.util.InternalEList;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.Inventory;
import org.virtworkbench.model.inventory.InventoryFactory;
import org.virtworkbench.model.inventory.StoragePool;

/** The one writer of the inventory. Turns a batch of deltas into steps of about a millisecond. Lives in the model's realm. */
final class ModelWriter {

    /** Guests a step. */
    private static final int CHUNK = 100;
    /** Removed guests a step. */
    private static final int REMOVED = 500;

    final Inventory inventory = InventoryFactory.eINSTANCE.createInventory();
    private final Map<String, HostEntry> entries = new HashMap<>();
    private final GuestWriter guests = new GuestWriter();
    private final PlaceWriter places = new PlaceWriter();
    private Optional<String> arriving = Optional.empty();

    /** Writes something into an inventory that nobody sees, so that the realm's first flush finds its classes loaded. Any thread. */
    static void warmUp() {
        ModelWriter writer = new ModelWriter();
        new ChangeCollector().watch(writer.inventory);
        UUID guest = new UUID(0, 0);
        DeltaBuffer buffer = new DeltaBuffer();
        buffer.add(new ModelDelta.Hosts(List.of(new ConnectionProfile("", "", ConnectionUri.parse("test:///default"), false, false))));
        buffer.add(new ModelDelta.Guests("", 0,
                List.of(new GuestRecord(guest, "", OptionalInt.empty(), GuestState.RUNNING, "", true, true, true, 1, 1, 1))));
        GuestDetails.Disk disk = new GuestDetails.Disk("", "", "", "", "", "", true, true, OptionalLong.empty());
        buffer.add(new ModelDelta.Detailed("", 0, guest,
                new GuestDetails("", "", List.of("a"), "", false, "", "", "", "", "", OptionalInt.empty(), List.of(disk),
                        List.of(), List.of(), List.of(), List.of(), true)));
        buffer.add(new ModelDelta.Pools("", 0, List.of()));
        buffer.add(new ModelDelta.Networks("", 0, List.of()));
        Deque<Runnable> steps = writer.steps(buffer.take());
        while (!steps.isEmpty()) {
            steps.poll().run();
        }
    }

    Optional<Host> host(String id) {
        return Optional.ofNullable(entries.get(id)).map(entry -> entry.host);
    }

    Optional<Guest> guest(String host, UUID guest) {
        return Optional.ofNullable(entries.get(host)).map(entry -> entry.guests.get(guest));
    }

    /**
     * {@return the host whose first list of guests is being written just now; empty before the first step of it is done} That takes a second and more where there are
     * thousands: they would look as if they were out of date until their host counts as connected. A host of few guests never arrives: it has all of them first.
     */
    Optional<String> arriving() {
        return arriving;
    }

    /** {@return what must be done to write a batch, in order} */
    Deque<Runnable> steps(DeltaBuffer.Batch batch) {
        Deque<Runnable> steps = new ArrayDeque<>();
        if (batch.hosts() != null) {
            steps.add(() -> {
                List<Runnable> first = clearing(batch.hosts());
                first.add(() -> writeHosts(batch.hosts()));
                Steps.first(steps, first);
            });
        }
        batch.changes().forEach((id, news) -> steps.add(() -> {
            HostEntry entry = entries.get(id);
            if (entry != null) {
                entry.write(news);
                // what follows for this host goes before what waits for others
                Steps.first(steps, stepsOf(entry, news, steps));
            }
        }));
        return steps;
    }

    /** {@return what takes out the content of hosts that are gone or elsewhere now, piece by piece} */
    private List<Runnable> clearing(List<ConnectionProfile> profiles) {
        Map<String, ConnectionProfile> wanted = new HashMap<>();
        profiles.forEach(profile -> wanted.put(profile.id(), profile));
        List<Runnable> steps = new ArrayList<>();
        entries.forEach((id, entry) -> {
            ConnectionProfile profile = wanted.get(id);
            if (profile == null || entry.isElsewhere(profile)) {
                // from the end, where nothing behind has to move up
                steps.addAll(Steps.of(List.copyOf(entry.host.getGuests()).reversed(), REMOVED, chunk -> remove(entry, chunk)));
                entry.host.getPools().forEach(pool -> steps.addAll(places.volumeSteps(pool, List.of())));
                steps.add(entry.host.getPools()::clear);
                steps.add(entry.host.getNetworks()::clear);
            }
        });
        return steps;
    }

    private void writeHosts(List<ConnectionProfile> profiles) {
        Set<String> ids = new HashSet<>();
        profiles.forEach(profile -> ids.add(profile.id()));
        entries.entrySet().removeIf(each -> {
            boolean gone = !ids.contains(each.getKey());
            if (gone) {
                inventory.getHosts().remove(each.getValue().host);
            }
            return gone;
        });
        List<Host> hosts = inventory.getHosts();
        for (int i = 0; i < profiles.size(); i++) {
            ConnectionProfile profile = profiles.get(i);
            HostEntry entry = entries.get(profile.id());
            if (entry == null) {
                entry = new HostEntry(profile);
                entries.put(profile.id(), entry);
                hosts.add(i, entry.host);
            } else {
                entry.write(profile);
                if (hosts.get(i) != entry.host) {
                    inventory.getHosts().move(i, entry.host);
                }
            }
        }
    }

    private List<Runnable> stepsOf(HostEntry entry, PendingHost news, Deque<Runnable> waiting) {
        List<Runnable> steps = new ArrayList<>();
        steps.addAll(Steps.of(List.copyOf(gone(entry, news)), REMOVED, chunk -> remove(entry, chunk)));
        steps.addAll(guestSteps(entry, news));
        if (news.pools != null) {
            steps.add(() -> places.pools(entry.host, news.pools));
        }
        if (news.networks != null) {
            steps.add(() -> places.networks(entry.host, news.networks));
        }
        news.volumes.forEach((pool, volumes) -> steps
                .add(() -> pool(entry, pool).ifPresent(object -> Steps.first(waiting, places.volumeSteps(object, volumes)))));
        return steps;
    }

    private List<Runnable> guestSteps(HostEntry entry, PendingHost news) {
        List<Runnable> steps = Steps.of(new ArrayList<>(news.guests.entrySet()), CHUNK, chunk -> writeGuests(entry, chunk));
        if (steps.size() > 1 && entry.guests.isEmpty()) {
            steps.add(1, () -> arriving = Optional.of(entry.host.getId()));
            steps.add(() -> arriving = Optional.empty());
        }
        return steps;
    }

    private static Set<Guest> gone(HostEntry entry, PendingHost news) {
        Set<Guest> gone = new HashSet<>();
        if (news.all != null) {
            entry.guests.forEach((uuid, guest) -> {
                if (!news.all.contains(uuid)) {
                    gone.add(guest);
                }
            });
        }
        news.guests.forEach((uuid, change) -> {
            if (change.gone && entry.guests.containsKey(uuid)) {
                gone.add(entry.guests.get(uuid));
            }
        });
        return gone;
    }

    private static void remove(HostEntry entry, List<Guest> gone) {
        gone.forEach(guest -> entry.guests.remove(guest.getUuid()));
        BulkRemoval.remove(entry.host.getGuests(), Set.copyOf(gone));
    }

    private void writeGuests(HostEntry entry, List<Map.Entry<UUID, PendingGuest>> changes) {
        List<Guest> added = new ArrayList<>();
        for (Map.Entry<UUID, PendingGuest> change : changes) {
            PendingGuest news = change.getValue();
            Guest guest = entry.guests.get(change.getKey());
            if (guest == null && news.seen != null) {
                guest = guests.create(news.seen);
                entry.guests.put(change.getKey(), guest);
                added.add(guest);
            }
            if (guest != null) {
                guests.write(guest, news);
            }
        }
        if (!added.isEmpty()) {
            ((InternalEList<Guest>) entry.host.getGuests()).addAllUnique(added);
        }
    }

    private static Optional<StoragePool> pool(HostEntry entry, UUID uuid) {
        return entry.host.getPools().stream().filter(pool -> pool.getUuid().equals(uuid)).findFirst();
    }
}
