package org.virtworkbench.core.operation;

import java.util.Optional;

import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;

/** Makes targets from the live model; called in its realm. */
public final class Targets {

    private Targets() {
    }

    /** {@return the target that names a guest} */
    public static Target of(Guest guest) {
        Host host = guest.getHost();
        return new Target(host.getId(), host.getName(), host.getUri(), Optional.of(guest.getUuid()), guest.getName());
    }

    /** {@return the target that names a host} */
    public static Target of(Host host) {
        return new Target(host.getId(), host.getName(), host.getUri(), Optional.empty(), "");
    }
}
