package org.virtworkbench.app.screenshot;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryFactory;

class CalmTest {

    private final Calm calm = new Calm();

    @Test
    void needsSeveralLooksInARow() {
        List<Host> hosts = List.of(host(ConnectionState.FAILED));
        for (int i = 1; i < Calm.LOOKS; i++) {
            assertFalse(calm.look(hosts, 0));
        }
        assertTrue(calm.look(hosts, 0));
    }

    @Test
    void aHostOnItsWayIsWaitedFor() {
        assertFalse(lookOften(host(ConnectionState.CONNECTING), Calm.ROUNDS));
        assertFalse(lookOften(host(ConnectionState.RECONNECTING), Calm.ROUNDS));
    }

    @Test
    void detailsAndStatisticsOfGuestsAreWaitedFor() {
        Host host = host(ConnectionState.CONNECTED);
        Guest guest = InventoryFactory.eINSTANCE.createGuest();
        host.getGuests().add(guest);
        assertFalse(lookOften(host, Calm.ROUNDS));
        guest.setDetailsKnown(true);
        assertFalse(lookOften(host, Calm.ROUNDS - 1));
        assertTrue(lookOften(host, Calm.ROUNDS));
    }

    @Test
    void aHostWithoutGuestsIsCalm() {
        assertTrue(lookOften(host(ConnectionState.CONNECTED), 0));
    }

    private boolean lookOften(Host host, int rounds) {
        boolean rest = false;
        for (int i = 0; i < Calm.LOOKS; i++) {
            rest = calm.look(List.of(host), rounds);
        }
        return rest;
    }

    private static Host host(ConnectionState state) {
        Host host = InventoryFactory.eINSTANCE.createHost();
        host.setState(state);
        return host;
    }
}
