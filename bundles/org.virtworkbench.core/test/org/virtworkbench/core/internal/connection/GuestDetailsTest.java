package org.virtworkbench.core.internal.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.connection.DetailRequest;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorEvent;
import org.virtworkbench.core.driver.HypervisorEvent.GuestChange;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;

/** When definitions and addresses of guests are read again. */
class GuestDetailsTest extends HostFixture {

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
}
