package org.virtworkbench.core.internal.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.connection.ConnectionLease;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.Host;

/** Hosts that are added, changed, refused, lent and removed. */
class HostProfileTest extends HostFixture {

    @Test
    void givesUpWhenOnlyThePersonCanHelp() throws InterruptedException {
        for (Kind kind : List.of(Kind.AUTHENTICATION, Kind.BAD_URI, Kind.HOST_KEY, Kind.LIBRARY_MISSING)) {
            String name = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            driver.host(name).refusal = FaultyHost.failure(kind, "no");
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
        fake.refusal = FaultyHost.failure(Kind.DAEMON_OFF, "nobody listens");
        harness.connections.add(Harness.profile("a", false));
        harness.connections.connect("a");
        harness.awaitState("a", ConnectionState.FAILED);
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
}
