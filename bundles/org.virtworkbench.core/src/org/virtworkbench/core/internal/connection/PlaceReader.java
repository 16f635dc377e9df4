package org.virtworkbench.core.internal.connection;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.internal.inventory.ModelDelta;

/** Reads storage pools, networks, and the volumes of pools that somebody looked into. */
final class PlaceReader {

    private final Session session;
    private final Set<UUID> open = new HashSet<>();

    PlaceReader(Session session) {
        this.session = session;
    }

    void pools() throws HypervisorException {
        session.attempt("reading storage pools", "pools", () -> session.connection.storage().pools())
                .ifPresent(pools -> session.publish(new ModelDelta.Pools(session.host(), session.generation, pools)));
    }

    void networks() throws HypervisorException {
        session.attempt("reading networks", "networks", () -> session.connection.networks().list())
                .ifPresent(networks -> session.publish(new ModelDelta.Networks(session.host(), session.generation, networks)));
    }

    /** Reads a pool's volumes and from now on again whenever the pool changes. */
    void volumes(UUID pool) throws HypervisorException {
        open.add(pool);
        session.attempt("reading volumes", pool, () -> session.connection.storage().volumes(pool))
                .ifPresent(volumes -> session.publish(new ModelDelta.Volumes(session.host(), session.generation, pool, volumes)));
    }

    void poolChanged(UUID pool) throws HypervisorException {
        if (open.contains(pool)) {
            volumes(pool);
        }
    }

    void openVolumes() throws HypervisorException {
        for (UUID pool : Set.copyOf(open)) {
            volumes(pool);
        }
    }
}
