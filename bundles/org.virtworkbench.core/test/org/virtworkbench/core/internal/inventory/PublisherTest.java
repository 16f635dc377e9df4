package org.virtworkbench.core.internal.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.internal.TestRealm;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Disk;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;
import org.virtworkbench.model.values.GuestSample;
import org.virtworkbench.model.values.HostFacts;

/** From deltas to the model and its change sets. */
@Timeout(180)
class PublisherTest {

    private final TestRealm realm = new TestRealm();
    private final List<String> troubles = new ArrayList<>();
    private final Publisher publisher = new Publisher(realm, (what, cause) -> troubles.add(what));
    private final BlockingQueue<ChangeSet> heard = new LinkedBlockingQueue<>();

    @BeforeEach
    void listen() {
        realm.call(() -> publisher.subscribe(heard::add));
    }

    @AfterEach
    void stop() {
        publisher.stop();
        realm.close();
    }

    private static ConnectionProfile profile(String id, String name) {
        return new ConnectionProfile(id, name, ConnectionUri.parse("fake://server-" + id + "/"), false, false);
    }

    private static GuestRecord guest(int number, GuestState state) {
        return new GuestRecord(new UUID(1, number), "guest-" + number, OptionalInt.empty(), state, "", true, false, false, 2, 1024, 2048);
    }

    private ChangeSet next() throws InterruptedException {
        ChangeSet changes = heard.poll(30, TimeUnit.SECONDS);
        assertNotNull(changes, "nothing was heard");
        return changes;
    }

    private Host host(String id) {
        return realm.call(() -> publisher.host(id).orElseThrow());
    }

    private Guest find(int number) {
        return realm.call(() -> publisher.guest("a", new UUID(1, number)).orElseThrow());
    }

    private void begin(int guests) throws InterruptedException {
        publisher.offer(new ModelDelta.Hosts(List.of(profile("a", ""))));
        next();
        List<GuestRecord> list = new ArrayList<>();
        for (int i = 0; i < guests; i++) {
            list.add(guest(i, GuestState.SHUT_OFF));
        }
        publisher.offer(new ModelDelta.Guests("a", 1, list));
        int seen = 0;
        while (seen < guests) {
            seen += next().added().size();
        }
    }

    @Test
    void hostsKeepThePersonsOrderAndAreTheSameObjects() throws InterruptedException {
        publisher.offer(new ModelDelta.Hosts(List.of(profile("a", "A"), profile("b", "B"), profile("c", "C"))));
        next();
        Host b = host("b");
        publisher.offer(new ModelDelta.Hosts(List.of(profile("c", "C"), profile("b", "B2"))));
        ChangeSet changes = next();
        assertEquals(List.of("c", "b"), realm.call(() -> publisher.inventory().getHosts().stream().map(Host::getId).toList()));
        assertSame(b, host("b"));
        assertTrue(changes.concerns(b, Literals.HOST__NAME));
        assertEquals(1, changes.removed().size());
    }

    @Test
    void aHostIsCalledAsThePersonSaysElseAsItSays() throws InterruptedException {
        publisher.offer(new ModelDelta.Hosts(List.of(profile("a", ""))));
        next();
        assertEquals("server-a", host("a").getName());
        publisher.offer(new ModelDelta.Facts("a", 1,
                new HostFacts("iron", "", "", "", "", "", "", 0, 1, 1, 1, 1, 1, List.of(), List.of(), "")));
        next();
        assertEquals("iron", host("a").getName());
        publisher.offer(new ModelDelta.Hosts(List.of(profile("a", "Mine"))));
        next();
        assertEquals("Mine", host("a").getName());
    }

    @Test
    void onlyWhatDiffersIsTold() throws InterruptedException {
        begin(3);
        Guest second = find(1);
        publisher.offer(new ModelDelta.Guests("a", 1,
                List.of(guest(0, GuestState.SHUT_OFF), guest(1, GuestState.RUNNING), guest(2, GuestState.SHUT_OFF))));
        ChangeSet changes = next();
        assertEquals(Map.of(second, Set.of(Literals.GUEST__STATE)), changes.changed());
        assertEquals(Set.of(), changes.added());
    }

    @Test
    void deltasOfAnOlderConnectDoNotCount() throws InterruptedException {
        begin(1);
        publisher.offer(new ModelDelta.Link("a", 2, ConnectionState.RECONNECTING, Optional.empty(), 1, Optional.empty(), false));
        publisher.offer(new ModelDelta.GuestSeen("a", 1, guest(0, GuestState.RUNNING)));
        publisher.offer(new ModelDelta.GuestGone("a", 1, new UUID(1, 0)));
        next();
        assertEquals(GuestState.SHUT_OFF, find(0).getState());
        assertEquals(ConnectionState.RECONNECTING, host("a").getState());
    }

    @Test
    void newsOfOneGuestAreMergedIntoOneFlush() throws InterruptedException {
        begin(1);
        for (int i = 0; i < 1_000; i++) {
            publisher.offer(new ModelDelta.GuestSeen("a", 1, guest(0, i % 2 == 0 ? GuestState.PAUSED : GuestState.RUNNING)));
        }
        long actions = realm.actions();
        while (find(0).getState() != GuestState.RUNNING) {
            next();
        }
        assertTrue(realm.actions() - actions < 100, "too many flushes");
    }

    @Test
    void aGuestThatStopsHasNoSampleAndNoAddress() throws InterruptedException {
        begin(1);
        GuestSample sample = new GuestSample(Instant.EPOCH, OptionalDouble.of(5), OptionalLong.empty(), OptionalLong.empty(),
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        publisher.offer(new ModelDelta.GuestSeen("a", 1, guest(0, GuestState.RUNNING)));
        publisher.offer(new ModelDelta.Samples("a", 1, Optional.empty(), Map.of(new UUID(1, 0), sample)));
        publisher.offer(new ModelDelta.Addresses("a", 1, new UUID(1, 0), List.of("192.0.2.1/24")));
        while (find(0).getAddresses().isEmpty()) {
            next();
        }
        assertEquals(sample, find(0).getSample());
        publisher.offer(new ModelDelta.GuestSeen("a", 1, guest(0, GuestState.SHUT_OFF)));
        next();
        assertNull(find(0).getSample());
        assertEquals(List.of(), find(0).getAddresses());
    }

    @Test
    void devicesThatStayAreTheSameObjects() throws InterruptedException {
        begin(1);
        publisher.offer(new ModelDelta.Detailed("a", 1, new UUID(1, 0), details("vda", "vdb")));
        next();
        Disk second = find(0).getDisks().get(1);
        publisher.offer(new ModelDelta.Detailed("a", 1, new UUID(1, 0), details("vdb", "vdc")));
        ChangeSet changes = next();
        assertSame(second, find(0).getDisks().get(0));
        assertEquals(List.of("vdb", "vdc"), find(0).getDisks().stream().map(Disk::getTarget).toList());
        assertTrue(changes.concerns(find(0), Literals.GUEST__DISKS));
        assertEquals(1, changes.added().size());
        assertEquals(1, changes.removed().size());
    }

    private static GuestDetails details(String... targets) {
        List<GuestDetails.Disk> disks = new ArrayList<>();
        for (String target : targets) {
            disks.add(new GuestDetails.Disk(target, "disk", "virtio", "file", "/" + target, "qcow2", false, false, OptionalLong.empty()));
        }
        return new GuestDetails("", "", List.of(), "", false, "", "kvm", "", "", "", OptionalInt.empty(), disks, List.of(), List.of(),
                List.of(),
                List.of(), false);
    }

    @Test
    void aSubscriberThatThrowsDoesNotKeepOthersFromHearing() throws InterruptedException {
        realm.call(() -> publisher.subscribe(changes -> {
            throw new IllegalStateException("on purpose");
        }));
        BlockingQueue<ChangeSet> last = new LinkedBlockingQueue<>();
        realm.call(() -> publisher.subscribe(last::add));
        publisher.offer(new ModelDelta.Hosts(List.of(profile("a", ""))));
        assertNotNull(last.poll(30, TimeUnit.SECONDS));
        assertEquals(1, realm.call(troubles::size));
    }

    @Test
    void tenThousandGuestsComeAndGoInSmallSlices() throws InterruptedException {
        begin(10_000);
        assertEquals(10_000, realm.call(() -> publisher.host("a").orElseThrow().getGuests().size()));
        List<GuestRecord> rest = new ArrayList<>();
        for (int i = 0; i < 10_000; i += 2) {
            rest.add(guest(i, GuestState.SHUT_OFF));
        }
        publisher.offer(new ModelDelta.Guests("a", 1, rest));
        int gone = 0;
        while (gone < 5_000) {
            gone += next().removed().size();
        }
        assertEquals(5_000, realm.call(() -> publisher.host("a").orElseThrow().getGuests().size()));
        publisher.offer(new ModelDelta.Guests("a", 1, List.of()));
        while (gone < 10_000) {
            gone += next().removed().size();
        }
        // a generous bound for a busy machine: one flush for everything takes far longer
        assertTrue(realm.actions() > 5, "not sliced");
        assertTrue(realm.longestAction() < TimeUnit.MILLISECONDS.toNanos(200),
                () -> realm.longestAction() / 1_000_000 + " ms in one slice");
        assertEquals(List.of(), troubles);
    }
}
