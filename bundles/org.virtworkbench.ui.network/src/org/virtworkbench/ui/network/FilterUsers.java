package org.virtworkbench.ui.network;

import java.util.List;

import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;

/** Who uses a network filter. UI thread. */
final class FilterUsers {

    private FilterUsers() {
    }

    /** {@return names of the guests that have an interface with a filter, in their order} */
    static List<String> guests(Host host, String filter) {
        return host.getGuests().stream().filter(guest -> guest.getInterfaces().stream().anyMatch(nic -> nic.getFilter().equals(filter)))
                .map(Guest::getName).sorted().toList();
    }
}
