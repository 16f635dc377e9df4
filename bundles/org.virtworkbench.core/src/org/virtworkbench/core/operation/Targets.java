package org.virtworkbench.core.operation;

import java.util.Optional;

import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.Network;
import org.virtworkbench.model.inventory.StoragePool;

/** Makes targets from the live model; called in its realm. */
public final class Targets {

    private Targets() {
    }

    /** {@return the target that names a guest} */
    public static Target of(Guest guest) {
        Host host = guest.getHost();
        return new Target(host.getId(), host.getName(), host.getUri(), Optional.of(guest.getUuid()), guest.getName());
    }

    /** {@return the target that names a storage pool} */
    public static Target of(StoragePool pool) {
        Host host = pool.getHost();
        return new Target(host.getId(), host.getName(), host.getUri(), Optional.of(pool.getUuid()), pool.getName());
    }

    /** {@return the target that names a network} */
    public static Target of(Network network) {
        Host host = network.getHost();
        return new Target(host.getId(), host.getName(), host.getUri(), Optional.of(network.getUuid()), network.getName());
    }

    /** {@return the target that names a host} */
    public static Target of(Host host) {
        return new Target(host.getId(), host.getName(), host.getUri(), Optional.empty(), "");
    }
}
