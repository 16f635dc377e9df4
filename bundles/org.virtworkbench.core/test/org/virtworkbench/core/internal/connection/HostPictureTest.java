package org.virtworkbench.core.internal.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.driver.HypervisorEvent;
import org.virtworkbench.core.driver.HypervisorEvent.GuestChange;
import org.virtworkbench.core.event.LogEntry;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.Host;

/** What is shown of a host: all that it has, what changes by its events, and a look at everything where events are not enough. */
class HostPictureTest extends HostFixture {

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
    void tellsThatDevicesAndSecretsChanged() throws InterruptedException {
        connect("a");
        fake.tell(new HypervisorEvent.DeviceChanged("net_vnet0"));
        fake.tell(new HypervisorEvent.SecretChanged(new UUID(9, 1), "/a.qcow2", "defined"));
        harness.awaitModel("both are told", model -> model.host("a")
                .filter(host -> host.getDeviceChanges() > 0 && host.getSecretChanges() > 0).isPresent());
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
        FaultyHost.Gate gate = fake.hold("find");
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
}
