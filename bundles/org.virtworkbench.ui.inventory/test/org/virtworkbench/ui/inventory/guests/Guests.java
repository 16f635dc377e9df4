package org.virtworkbench.ui.inventory.guests;

import java.time.Instant;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;

import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryFactory;
import org.virtworkbench.model.values.GuestSample;

/** Makes guests for tests. */
final class Guests {

    private Guests() {
    }

    static Host host(String name) {
        Host host = InventoryFactory.eINSTANCE.createHost();
        host.setId(name);
        host.setName(name);
        return host;
    }

    static Guest guest(Host host, String name) {
        Guest guest = InventoryFactory.eINSTANCE.createGuest();
        guest.setUuid(UUID.nameUUIDFromBytes((host.getId() + name).getBytes()));
        guest.setName(name);
        guest.setState(GuestState.RUNNING);
        host.getGuests().add(guest);
        return guest;
    }

    static GuestSample cpu(double percent) {
        return sample(OptionalDouble.of(percent));
    }

    static GuestSample sample(OptionalDouble percent) {
        return new GuestSample(Instant.EPOCH, percent, OptionalLong.empty(), OptionalLong.empty(), OptionalDouble.empty(),
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }
}
