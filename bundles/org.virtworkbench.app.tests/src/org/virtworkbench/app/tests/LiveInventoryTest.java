package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.virtworkbench.core.connection.ConnectionLease;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.event.EventLog;
import org.virtworkbench.core.history.SampleHistory;
import org.virtworkbench.core.history.SampleHistory.Metric;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.inventory.ModelRealm;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.Host;

/** The product's own services on libvirt's test driver: from the connection to the model and back. */
@Timeout(300)
class LiveInventoryTest {

    private final String id = UUID.randomUUID().toString();
    private final Connections connections = service(Connections.class);
    private final InventoryService inventory = service(InventoryService.class);
    private final ModelRealm realm = service(ModelRealm.class);

    private static <T> T service(Class<T> type) {
        BundleContext context = FrameworkUtil.getBundle(LiveInventoryTest.class).getBundleContext();
        return context.getService(context.getServiceReference(type));
    }

    @BeforeEach
    void connect() {
        connections.add(new ConnectionProfile(id, "Live", ConnectionUri.parse("test:///default"), true, false));
    }

    @AfterEach
    void remove() throws InterruptedException {
        connections.remove(id);
        awaitModel("the host is gone", host -> host.isEmpty());
    }

    private void awaitModel(String what, Predicate<Optional<Host>> question) throws InterruptedException {
        CountDownLatch yes = new CountDownLatch(1);
        Subscription[] subscription = new Subscription[1];
        realm.execute(() -> {
            Runnable look = () -> {
                if (question.test(inventory.host(id))) {
                    yes.countDown();
                }
            };
            subscription[0] = inventory.subscribe(changes -> look.run());
            look.run();
        });
        boolean became = yes.await(90, TimeUnit.SECONDS);
        realm.execute(() -> subscription[0].close());
        assertTrue(became, what);
    }

    private void awaitGuest(String what, Predicate<Guest> question) throws InterruptedException {
        awaitModel(what,
                host -> host.map(Host::getGuests).filter(guests -> guests.size() == 1 && question.test(guests.get(0))).isPresent());
    }

    @Test
    void showsAndFollowsWhatTheHostHas() throws InterruptedException, HypervisorException {
        awaitModel("connected", host -> host.map(Host::getState).filter(ConnectionState.CONNECTED::equals).isPresent());
        awaitGuest("running, with details and a sample", guest -> guest.getName().equals("test") && guest.getState() == GuestState.RUNNING
                && guest.isDetailsKnown() && guest.getSample() != null);
        awaitModel("pool, network and facts", host -> host.map(each -> each.getPools().size() == 1 && each.getNetworks().size() == 1
                && each.getFacts() != null).orElse(false));

        try (ConnectionLease lease = connections.lease(id, "test")) {
            UUID guest = lease.connection().guests().list().get(0).uuid();
            assertEquals(1, service(SampleHistory.class).series(id, Optional.of(guest), Metric.MEMORY, 1).times().length);
            lease.connection().guests().pause(guest);
            awaitGuest("paused", each -> each.getState() == GuestState.PAUSED);
            lease.connection().guests().forceOff(guest);
            awaitGuest("off, and nothing measured", each -> each.getState() == GuestState.SHUT_OFF && each.getSample() == null);
        }
        assertTrue(service(EventLog.class).entries().stream()
                .anyMatch(entry -> entry.target().host().equals(id) && entry.text().startsWith("Paused")));
    }
}
