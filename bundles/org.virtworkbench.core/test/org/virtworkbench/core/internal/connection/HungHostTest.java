package org.virtworkbench.core.internal.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.core.connection.ConnectionLease;
import org.virtworkbench.core.connection.DetailRequest;
import org.virtworkbench.core.driver.GuestCounters;
import org.virtworkbench.core.driver.HypervisorEvent;
import org.virtworkbench.core.driver.HypervisorEvent.GuestChange;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.internal.ManualPace;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.Host;

/** Hosts of which a part hangs or fails while the link stands. */
@Timeout(180)
class HungHostTest {

    @TempDir
    Path folder;

    private final ManualPace pace = new ManualPace();
    private final FakeDriver driver = new FakeDriver();
    private final FaultyHost fake = driver.host("a");
    private Harness harness;

    @BeforeEach
    void start() {
        harness = Harness.manual(driver, folder, pace);
    }

    @AfterEach
    void stop() {
        fake.holdNothing();
        harness.close();
    }

    private void connect() throws InterruptedException {
        harness.connections.add(Harness.profile("a", true));
        harness.awaitState("a", ConnectionState.CONNECTED);
    }

    private void afterBackOff() throws InterruptedException {
        pace.awaitWaiting("host-a");
        pace.advance(Duration.ofSeconds(2));
    }

    @Test
    void goesOnWithoutAPoolThatHangs() throws InterruptedException {
        try (FaultyHost.Gate gate = fake.hold("pools")) {
            connect();
            gate.awaitCall();
            pace.advance(Duration.ofSeconds(36));
            harness.awaitState("a", ConnectionState.RECONNECTING);

            afterBackOff();

            harness.awaitModel("networks", model -> model.host("a").map(Host::getNetworks).map(list -> list.size() == 1).orElse(false));
            assertEquals(ConnectionState.CONNECTED, harness.ofHost("a", Host::getState));
            assertEquals(2, fake.opened.get());
        }
    }

    @Test
    void connectsNoMoreWhileTwoWorkersHang() throws InterruptedException {
        FaultyHost.Gate first = fake.hold("pools");
        connect();
        first.awaitCall();
        pace.advance(Duration.ofSeconds(36));
        harness.awaitState("a", ConnectionState.RECONNECTING);
        FaultyHost.Gate second = fake.hold("list");
        afterBackOff();
        second.awaitCall();
        pace.advance(Duration.ofSeconds(61));

        harness.awaitState("a", ConnectionState.FAILED);
        assertEquals(Messages.link_stuck_cure, harness.ofHost("a", host -> host.getProblem().cure()));
        harness.connections.connect("a");
        assertEquals(2, fake.opened.get());

        fake.holdNothing();
        first.close();
        second.close();
        afterBackOff();
        harness.awaitState("a", ConnectionState.CONNECTED);
        assertEquals(3, fake.opened.get());
    }

    @Test
    void tellsWhoUsesAConnectionThatIsGivenUp() throws InterruptedException, HypervisorException {
        connect();
        pace.awaitWaiting("host-a");
        CountDownLatch told = new CountDownLatch(1);
        try (ConnectionLease lease = harness.connections.lease("a", "test"); FaultyHost.Gate gate = fake.hold("list")) {
            lease.onAbandoned(told::countDown);
            harness.connections.refresh("a");
            gate.awaitCall();
            assertEquals(1, told.getCount());
            pace.advance(Duration.ofSeconds(61));
            assertTrue(told.await(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void goesOnWhileStatisticsHangBecauseAGuestDoes() throws InterruptedException {
        UUID web = fake.add("web", GuestState.RUNNING);
        connect();
        pace.awaitWaiting("host-a");
        try (FaultyHost.Gate gate = fake.hold("counters")) {
            pace.advance(Duration.ofSeconds(3));
            gate.awaitCall();

            fake.add("web", GuestState.PAUSED);
            fake.tell(new HypervisorEvent.GuestChanged(web, "web", GuestChange.SUSPENDED, ""));

            harness.awaitGuest("a", web, guest -> guest.getState() == GuestState.PAUSED);
            assertEquals(ConnectionState.CONNECTED, harness.ofHost("a", Host::getState));
            assertEquals(1, fake.opened.get());
        }
    }

    @Test
    void troubleOfOneGuestIsNotTheHosts() throws InterruptedException {
        UUID web = fake.add("web", GuestState.RUNNING);
        UUID db = fake.add("db", GuestState.RUNNING);
        connect();
        fake.guests.troubled = web;
        fake.add("web", GuestState.PAUSED);
        fake.add("db", GuestState.PAUSED);

        fake.tell(new HypervisorEvent.GuestChanged(web, "web", GuestChange.SUSPENDED, ""));
        fake.tell(new HypervisorEvent.GuestChanged(db, "db", GuestChange.SUSPENDED, ""));

        harness.awaitGuest("a", db, guest -> guest.getState() == GuestState.PAUSED);
        assertEquals(1, fake.opened.get());
        harness.awaitGuest("a", web, guest -> guest.getState() == GuestState.RUNNING);
    }

    @Test
    void doesNotShowOldMeasuresAsThePresent() throws InterruptedException {
        UUID web = fake.add("web", GuestState.RUNNING);
        OptionalLong none = OptionalLong.empty();
        fake.guests.counters.put(web, new GuestCounters(web, 1, GuestState.RUNNING, "", OptionalInt.empty(), none, OptionalLong.of(5),
                OptionalLong.of(9), none, none, none, none, none));
        connect();
        harness.awaitGuest("a", web, HungHostTest::isMeasured);
        pace.awaitWaiting("host-a");
        fake.guests.blind = true;

        pace.advance(Duration.ofSeconds(3));

        harness.awaitGuest("a", web, guest -> !isMeasured(guest));
    }

    private static boolean isMeasured(Guest guest) {
        return guest.getSample() != null && guest.getSample().memoryUsed().isPresent();
    }

    @Test
    void readsVolumesAgainOnlyWhenTheyChanged() throws InterruptedException {
        connect();
        UUID pool = fake.storage.pools.get(0).uuid();
        pace.awaitWaiting("host-a");
        FaultyHost.Gate gate = fake.hold("names");
        harness.connections.want(new DetailRequest.Volumes("a", pool));
        passed(gate);
        assertEquals(1, fake.storage.volumeReads.get());
        int lists = fake.guests.lists.get();

        pace.advance(Duration.ofSeconds(61));
        pace.awaitWaiting("host-a");
        assertTrue(fake.guests.lists.get() > lists);
        assertEquals(1, fake.storage.volumeReads.get());

        gate = fake.hold("names");
        fake.tell(new HypervisorEvent.PoolChanged(pool, "default", "refreshed"));
        pace.advance(Duration.ofSeconds(3));
        passed(gate);
        assertEquals(2, fake.storage.volumeReads.get());
    }

    /** Lets a call through, and waits until the worker has nothing to do. */
    private void passed(FaultyHost.Gate gate) throws InterruptedException {
        gate.awaitCall();
        fake.holdNothing();
        gate.close();
        pace.awaitWaiting("host-a");
    }
}
