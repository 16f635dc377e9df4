package org.virtworkbench.core.internal.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.core.connection.ConnectionLease;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.connection.CredentialPrompt;
import org.virtworkbench.core.connection.DetailRequest;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorEvent;
import org.virtworkbench.core.driver.HypervisorEvent.GuestChange;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.event.LogEntry;
import org.virtworkbench.core.internal.ManualPace;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.Host;

/** Hosts that connect, change, are lost and come back, with faults that no real host makes on demand. */
@Timeout(60)
class LiveHostTest {

    @TempDir
    Path folder;

    private final ManualPace pace = new ManualPace();
    private final FakeDriver driver = new FakeDriver();
    private final FakeHost fake = driver.host("a");
    private Harness harness;

    @BeforeEach
    void start() {
        harness = Harness.manual(driver, folder, pace);
    }

    @AfterEach
    void stop() {
        harness.close();
    }

    private void connect(String name) throws InterruptedException {
        harness.connections.add(Harness.profile(name, true));
        harness.awaitState(name, ConnectionState.CONNECTED);
    }

    @Test
    void tellsThatDevicesAndSecretsChanged() throws InterruptedException {
        connect("a");
        fake.tell(new HypervisorEvent.DeviceChanged("net_vnet0"));
        fake.tell(new HypervisorEvent.SecretChanged(new UUID(9, 1), "/a.qcow2", "defined"));
        harness.awaitModel("both are told", model -> model.host("a")
                .filter(host -> host.getDeviceChanges() > 0 && host.getSecretChanges() > 0).isPresent());
    }

    @Test
    void showsWhatAHostHas() throws InterruptedException {
        UUID web = fake.add("web", GuestState.RUNNING);
        fake.add("db", GuestState.SHUT_OFF);
        fake.guests.definitions.put(web, """
                <domain type='kvm'><title>The web</title><metadata><vw:guest xmlns:vw='http://virtworkbench.org/xmlns/guest/1'>\
                <vw:folder>Shop</vw:folder><vw:tag>prod</vw:tag></vw:guest></metadata><devices><disk type='file'><target dev='vda' bus='virtio'/>\
                <source file='/a.qcow2'/></disk></devices></domain>""");

        connect("a");

        harness.awaitGuest("a", web, Guest::isDetailsKnown);
        harness.awaitModel("pools and networks", model -> model.host("a").map(Host::getPools).map(List::size).orElse(0) == 1
                && model.host("a").map(Host::getNetworks).map(List::size).orElse(0) == 1);
        harness.awaitGuest("a", web, guest -> !guest.getAddresses().isEmpty());
        Guest guest = harness.realm.call(() -> harness.publisher.guest("a", web).orElseThrow());
        assertEquals("The web", guest.getTitle());
        assertEquals(List.of("prod"), guest.getTags());
        assertEquals("Shop", guest.getFolder());
        assertEquals("/a.qcow2", guest.getDisks().get(0).getSource());
        assertEquals(2, harness.ofHost("a", host -> host.getGuests().size()));
        assertEquals(List.of(), harness.troubles);
    }

    @Test
    void followsEvents() throws InterruptedException {
        UUID web = fake.add("web", GuestState.RUNNING);
        connect("a");

        fake.add("web", GuestState.SHUT_OFF);
        fake.tell(new HypervisorEvent.GuestChanged(web, "web", GuestChange.STOPPED, "destroyed"));
        harness.awaitGuest("a", web, guest -> guest.getState() == GuestState.SHUT_OFF);

        fake.guests.guests.remove(web);
        fake.tell(new HypervisorEvent.GuestChanged(web, "web", GuestChange.UNDEFINED, ""));
        harness.awaitModel("guest gone", model -> model.guest("a", web).isEmpty());
        assertTrue(harness.journal.entries().stream().map(LogEntry::text).anyMatch("Stopped (destroyed)"::equals));
    }

    @Test
    void keepsTheLastStateWhenTheLinkIsLostAndComesBack() throws InterruptedException {
        UUID web = fake.add("web", GuestState.RUNNING);
        connect("a");
        fake.refusal = FakeHost.failure(Kind.DAEMON_OFF, "nobody listens");
        pace.awaitWaiting("host-a"); // a call under way would tell of the loss in its own words

        fake.cut();

        harness.awaitModel("reason of the loss",
                model -> model.host("a").map(Host::getProblem).filter(p -> p.why().contains("cut by")).isPresent());
        harness.awaitState("a", ConnectionState.RECONNECTING);
        assertEquals(GuestState.RUNNING, harness.ofHost("a", host -> host.getGuests().get(0).getState()));
        for (int attempt = 2; attempt <= 5; attempt++) {
            int expected = attempt;
            pace.awaitWaiting("host-a");
            pace.advance(Duration.ofSeconds(100));
            harness.awaitModel("attempt " + attempt, model -> model.host("a").orElseThrow().getReconnectAttempt() == expected);
        }
        assertEquals("nobody listens", harness.ofHost("a", host -> host.getProblem().why()));

        fake.add("web", GuestState.PAUSED);
        fake.refusal = null;
        pace.awaitWaiting("host-a");
        harness.connections.connect("a");
        harness.awaitState("a", ConnectionState.CONNECTED);
        harness.awaitGuest("a", web, guest -> guest.getState() == GuestState.PAUSED);
        assertEquals(0, harness.ofHost("a", Host::getReconnectAttempt));
        assertEquals(null, harness.ofHost("a", Host::getProblem));
    }

    @Test
    void givesUpWhenOnlyThePersonCanHelp() throws InterruptedException {
        for (Kind kind : List.of(Kind.AUTHENTICATION, Kind.BAD_URI, Kind.HOST_KEY, Kind.LIBRARY_MISSING)) {
            String name = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            driver.host(name).refusal = FakeHost.failure(kind, "no");
            harness.connections.add(Harness.profile(name, true));
            harness.awaitState(name, ConnectionState.FAILED);
            assertEquals("Do something", harness.ofHost(name, host -> host.getProblem().cure()));
            driver.host(name).refusal = null;
            harness.connections.connect(name);
            harness.awaitState(name, ConnectionState.CONNECTED);
        }
    }

    @Test
    void doesNotTryAgainWhatNeverConnectedAndIsNotToConnectByItself() throws InterruptedException {
        fake.refusal = FakeHost.failure(Kind.DAEMON_OFF, "nobody listens");
        harness.connections.add(Harness.profile("a", false));
        harness.connections.connect("a");
        harness.awaitState("a", ConnectionState.FAILED);
    }

    @Test
    void ignoresWhatAnOlderConnectionStillHears() throws InterruptedException {
        UUID web = fake.add("web", GuestState.RUNNING);
        connect("a");
        var older = fake.listener();
        fake.cut();
        harness.awaitState("a", ConnectionState.RECONNECTING);
        pace.awaitWaiting("host-a");
        harness.connections.connect("a");
        harness.awaitState("a", ConnectionState.CONNECTED);
        pace.awaitWaiting("host-a");
        int finds = fake.guests.finds.get();

        older.happened(new HypervisorEvent.GuestChanged(web, "web", GuestChange.STARTED, ""));
        older.happened(new HypervisorEvent.LinkLost("long ago"));
        UUID other = fake.add("other", GuestState.RUNNING);
        fake.tell(new HypervisorEvent.GuestChanged(other, "other", GuestChange.DEFINED, ""));
        harness.awaitGuest("a", other, guest -> true);

        assertEquals(finds + 1, fake.guests.finds.get());
        harness.awaitState("a", ConnectionState.CONNECTED);
    }

    @Test
    void abandonsACallThatHangsAndLeavesOthersAlone() throws InterruptedException {
        fake.add("web", GuestState.RUNNING);
        connect("a");
        UUID other = driver.host("b").add("other", GuestState.RUNNING);
        connect("b");
        pace.awaitWaiting("host-a");
        int rounds = driver.host("b").guests.rounds.get();

        FakeHost.Gate gate = fake.hold("list");
        harness.connections.refresh("a");
        gate.awaitCall();
        pace.awaitWaiting("host-b");
        pace.advance(Duration.ofSeconds(61));

        harness.awaitState("a", ConnectionState.RECONNECTING);
        assertEquals(ConnectionState.CONNECTED, harness.ofHost("b", Host::getState));
        assertTrue(driver.host("b").guests.rounds.get() > rounds);
        driver.host("b").add("other", GuestState.PAUSED);
        driver.host("b").tell(new HypervisorEvent.GuestChanged(other, "other", GuestChange.SUSPENDED, ""));
        harness.awaitGuest("b", other, guest -> guest.getState() == GuestState.PAUSED);

        fake.holdNothing();
        pace.awaitWaiting("host-a");
        pace.advance(Duration.ofSeconds(2));
        harness.awaitState("a", ConnectionState.CONNECTED);
        // the worker that was given up comes back to life and says nothing that counts
        fake.add("web", GuestState.PAUSED);
        gate.close();
        harness.connections.refresh("a");
        harness.awaitModel("fresh state", model -> model.host("a").orElseThrow().getGuests().get(0).getState() == GuestState.PAUSED);
        assertEquals(ConnectionState.CONNECTED, harness.ofHost("a", Host::getState));
    }

    @Test
    void connectsAnewToAnotherAddressAndNeverShowsOneMachineUnderTheAddressOfAnother() throws InterruptedException {
        UUID web = fake.add("web", GuestState.RUNNING);
        UUID other = driver.host("b").add("other", GuestState.RUNNING);
        connect("a");
        harness.awaitGuest("a", web, Guest::isDetailsKnown);
        List<String> wrong = new CopyOnWriteArrayList<>();
        harness.realm.call(() -> harness.publisher.subscribe(changes -> harness.publisher.host("a").ifPresent(host -> {
            boolean first = harness.publisher.guest("a", web).isPresent();
            if (host.getState() == ConnectionState.CONNECTED && host.getUri().equals("fake://b/") && first) {
                wrong.add(host.getUri());
            }
        })));

        harness.connections.update(new ConnectionProfile("a", "a", ConnectionUri.parse("fake://b/"), true, false));

        harness.awaitGuest("a", other, guest -> guest.getHost().getState() == ConnectionState.CONNECTED);
        assertEquals("fake://b/", harness.ofHost("a", Host::getUri));
        assertEquals(1, harness.ofHost("a", host -> host.getGuests().size()));
        assertEquals(List.of(), wrong);
        assertEquals(1, fake.opened.get());
    }

    @Test
    void staysConnectedWhenOnlyTheNameChanges() throws InterruptedException {
        connect("a");
        harness.connections.update(new ConnectionProfile("a", "Mine", ConnectionUri.parse("fake://a/"), false, false));
        harness.awaitModel("name", model -> model.host("a").orElseThrow().getName().equals("Mine"));
        assertEquals(ConnectionState.CONNECTED, harness.ofHost("a", Host::getState));
        assertEquals(1, fake.opened.get());
    }

    /** Answers nothing before it is withdrawn. */
    private static CredentialPrompt patient(CountDownLatch asked, CountDownLatch withdrawn) {
        return new CredentialPrompt() {
            @Override
            public Optional<Credential> ask(CredentialRequest request) {
                CountDownLatch end = new CountDownLatch(1);
                request.withdrawal().onWithdrawn(end::countDown);
                asked.countDown();
                try {
                    end.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                withdrawn.countDown();
                return Optional.empty();
            }

            @Override
            public Optional<Keep> trust(TrustRequest request) {
                return Optional.empty();
            }
        };
    }

    @Test
    void whatAnAttemptAsksIsTakenBackWhenItIsGivenUp() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch withdrawn = new CountDownLatch(1);
        harness.prompt = patient(asked, withdrawn);
        fake.asks = true;
        harness.connections.add(Harness.profile("a", true));
        asked.await();
        harness.connections.disconnect("a");
        withdrawn.await();
        harness.awaitState("a", ConnectionState.DISCONNECTED);
        assertEquals(0, fake.opened.get());
    }

    @Test
    void aPersonWhoDoesNotAnswerSeesNoFailure() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        harness.prompt = new CredentialPrompt() {
            @Override
            public Optional<Credential> ask(CredentialRequest request) {
                asked.incrementAndGet();
                return Optional.empty();
            }

            @Override
            public Optional<Keep> trust(TrustRequest request) {
                return Optional.empty();
            }
        };
        fake.asks = true;
        harness.connections.add(Harness.profile("a", true));
        harness.awaitModel("given up", model -> harness.journal.entries().stream().anyMatch(entry -> entry.text().contains("cancelled"))
                && model.host("a").filter(host -> host.getState() == ConnectionState.DISCONNECTED).isPresent());
        assertEquals(1, asked.get());
        assertEquals(null, harness.ofHost("a", Host::getProblem));

        fake.asks = false;
        harness.connections.connect("a");
        harness.awaitState("a", ConnectionState.CONNECTED);
    }

    @Test
    void withNobodyToAskItFails() throws InterruptedException {
        fake.asks = true;
        harness.connections.add(Harness.profile("a", true));
        harness.awaitState("a", ConnectionState.FAILED);
        assertEquals("nobody answered", harness.ofHost("a", host -> host.getProblem().why()));
    }

    @Test
    void tellsWhenItTriesAgain() throws InterruptedException {
        connect("a");
        fake.refusal = FakeHost.failure(Kind.DAEMON_OFF, "nobody listens");
        fake.cut();
        harness.awaitModel("next attempt", model -> model.host("a").orElseThrow().getNextAttempt() != null);
        Duration left = Duration.between(pace.now(), harness.ofHost("a", Host::getNextAttempt));
        assertTrue(left.compareTo(Duration.ofMillis(800)) >= 0 && left.compareTo(Duration.ofMillis(1200)) <= 0, left::toString);
        fake.refusal = null;
        harness.connections.connect("a");
        harness.awaitState("a", ConnectionState.CONNECTED);
        assertEquals(null, harness.ofHost("a", Host::getNextAttempt));
    }

    @Test
    void readsADefinitionAgainThatCouldNotBeRead() throws InterruptedException {
        UUID web = fake.add("web", GuestState.SHUT_OFF);
        fake.guests.mute.add(web);
        connect("a");
        pace.awaitWaiting("host-a");
        assertEquals(1, fake.guests.reads.get());
        assertFalse(harness.realm.call(() -> harness.publisher.guest("a", web).orElseThrow().isDetailsKnown()));

        fake.guests.mute.clear();
        for (int second = 0; second < 31; second++) {
            pace.awaitWaiting("host-a");
            pace.advance(Duration.ofSeconds(1));
        }

        harness.awaitGuest("a", web, Guest::isDetailsKnown);
    }

    @Test
    void readsTheDefinitionOnlyForWhatCanChangeIt() throws InterruptedException {
        UUID web = fake.add("web", GuestState.RUNNING);
        connect("a");
        harness.awaitGuest("a", web, guest -> guest.isDetailsKnown() && !guest.getAddresses().isEmpty());
        int reads = fake.guests.reads.get();
        for (GuestChange change : List.of(GuestChange.REBOOTED, GuestChange.WATCHDOG, GuestChange.OTHER, GuestChange.BALLOON)) {
            fake.tell(new HypervisorEvent.GuestChanged(web, "web", change, ""));
        }
        UUID other = fake.add("other", GuestState.SHUT_OFF);
        fake.tell(new HypervisorEvent.GuestChanged(other, "other", GuestChange.DEFINED, ""));
        harness.awaitGuest("a", other, Guest::isDetailsKnown);
        assertEquals(reads + 1, fake.guests.reads.get());
    }

    @Test
    void addressesOfBeforeARestartAreNotShown() throws InterruptedException {
        UUID web = fake.add("web", GuestState.RUNNING);
        connect("a");
        harness.awaitGuest("a", web, guest -> !guest.getAddresses().isEmpty());
        pace.awaitWaiting("host-a");

        GuestRecord before = fake.guests.guests.get(web);
        fake.guests.guests.put(web, new GuestRecord(web, "web", OptionalInt.of(before.id().getAsInt() + 1), GuestState.RUNNING, "", true,
                false, false, 2, 1L << 30, 1L << 31));
        fake.tell(new HypervisorEvent.GuestChanged(web, "web", GuestChange.STARTED, ""));

        harness.awaitGuest("a", web, guest -> guest.getAddresses().isEmpty());
    }

    @Test
    void addressesThatNobodyTellsAnyMoreAreNotShown() throws InterruptedException {
        UUID web = fake.add("web", GuestState.RUNNING);
        connect("a");
        harness.awaitGuest("a", web, guest -> !guest.getAddresses().isEmpty());
        fake.guests.mute.add(web);
        harness.connections.want(new DetailRequest.GuestDetails("a", web));
        harness.awaitGuest("a", web, guest -> guest.getAddresses().isEmpty());
    }

    @Test
    void readsEverythingAnewAfterASleep() throws InterruptedException {
        UUID web = fake.add("web", GuestState.RUNNING);
        connect("a");
        pace.awaitWaiting("host-a");
        fake.add("web", GuestState.PAUSED);

        pace.jump(Duration.ofHours(1));

        harness.awaitGuest("a", web, guest -> guest.getState() == GuestState.PAUSED);
    }

    @Test
    void readsTheListAnewWhenTooManyEventsCame() throws InterruptedException {
        connect("a");
        pace.awaitWaiting("host-a");
        int lists = fake.guests.lists.get();
        FakeHost.Gate gate = fake.hold("find");
        UUID first = fake.add("first", GuestState.RUNNING);
        fake.tell(new HypervisorEvent.GuestChanged(first, "first", GuestChange.DEFINED, ""));
        gate.awaitCall();
        for (int i = 0; i < 10_000; i++) {
            UUID each = fake.add("guest-" + i, GuestState.SHUT_OFF);
            fake.tell(new HypervisorEvent.GuestChanged(each, "guest-" + i, GuestChange.DEFINED, ""));
        }

        gate.close();

        harness.awaitModel("all guests", model -> model.host("a").orElseThrow().getGuests().size() == 10_001);
        assertTrue(fake.guests.lists.get() > lists);
        assertTrue(harness.journal.entries().stream().anyMatch(entry -> entry.severity() == LogEntry.Severity.WARNING));
        // what waited was merged: 10,000 events are not 10,000 look-ups
        assertTrue(fake.guests.finds.get() < 4_200, () -> fake.guests.finds.get() + " look-ups");
    }

    @Test
    void aHostThatIsRemovedAndAddedAgainIsShownAnew() throws InterruptedException {
        UUID web = fake.add("web", GuestState.RUNNING);
        connect("a");
        harness.connections.disconnect("a");
        harness.connections.connect("a");
        harness.awaitState("a", ConnectionState.CONNECTED);
        harness.connections.remove("a");
        harness.awaitModel("removed", model -> model.host("a").isEmpty());
        connect("a");
        harness.awaitGuest("a", web, guest -> guest.getState() == GuestState.RUNNING);
    }

    @Test
    void lendsTheConnectionOnlyWhileItStands() throws InterruptedException, HypervisorException {
        harness.connections.add(Harness.profile("a", false));
        assertThrows(HypervisorException.class, () -> harness.connections.lease("a", "test"));
        harness.connections.connect("a");
        harness.awaitState("a", ConnectionState.CONNECTED);
        try (ConnectionLease lease = harness.connections.lease("a", "test of leases")) {
            assertEquals("test of leases", lease.usage());
            assertEquals(List.of("test of leases"), harness.connections.usages("a"));
        }
        assertEquals(List.of(), harness.connections.usages("a"));
        harness.connections.disconnect("a");
        assertEquals(Kind.LINK_LOST, assertThrows(HypervisorException.class, () -> harness.connections.lease("a", "test")).kind());
    }

    @Test
    void leavesNoThreadAndNoConnection() throws InterruptedException {
        connect("a");
        harness.connections.add(Harness.profile("b", true));
        harness.awaitState("b", ConnectionState.CONNECTED);
        pace.awaitWaiting("host-b");
        FakeHost.Gate gate = driver.host("b").hold("list");
        harness.connections.refresh("b");
        gate.awaitCall();
        long begun = System.nanoTime();

        harness.close();

        assertTrue(System.nanoTime() - begun < 2_500_000_000L, "took too long");
        gate.close();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("host-b")) {
                thread.join();
            }
        }
        List<String> left = Thread.getAllStackTraces().keySet().stream().filter(Thread::isAlive).map(Thread::getName)
                .filter(name -> name.startsWith("host-") || name.startsWith("connections-") || name.equals("publisher")).toList();
        assertEquals(List.of(), left);
        assertEquals(fake.opened.get(), fake.closed.get());
        assertEquals(driver.host("b").opened.get(), driver.host("b").closed.get());
    }
}
