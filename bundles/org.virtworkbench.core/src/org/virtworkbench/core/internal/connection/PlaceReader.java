package org.virtworkbench.core.internal.connection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.internal.inventory.ModelDelta;

/** Reads storage pools, networks, and the volumes of pools that somebody looked into. */
final class PlaceReader {

    private final Session session;
    /** How many pools are followed: each change of one means that the list of its volumes is read anew, which may be long. */
    private static final int FOLLOWED = 8;

    /** Pools that somebody looked into, the latest last. */
    private final LinkedHashSet<UUID> open = new LinkedHashSet<>();

    PlaceReader(Session session) {
        this.session = session;
    }

    void pools() throws HypervisorException {
        session.attempt("reading storage pools", "pools", () -> session.connection.storage().pools())
                .ifPresent(pools -> {
                    open.retainAll(pools.stream().map(PoolRecord::uuid).toList());
                    session.publish(new ModelDelta.Pools(session.host(), session.generation, pools));
                });
    }

    void networks() throws HypervisorException {
        session.attempt("reading networks", "networks", () -> session.connection.networks().list())
                .ifPresent(networks -> session.publish(new ModelDelta.Networks(session.host(), session.generation, networks)));
    }

    /** Reads the volumes of a pool that somebody looks into, and from now on again whenever the pool changes, until enough others were looked into. */
    void volumes(UUID pool) throws HypervisorException {
        open.addLast(pool);
        if (open.size() > FOLLOWED) {
            open.removeFirst();
        }
        read(pool);
    }

    private void read(UUID pool) throws HypervisorException {
        session.attempt("reading volumes", pool, () -> session.connection.volumes().names(pool))
                .ifPresent(volumes -> session.publish(new ModelDelta.Volumes(session.host(), session.generation, pool, volumes)));
    }

    void poolChanged(UUID pool) throws HypervisorException {
        if (open.contains(pool)) {
            read(pool);
        }
    }

    /** Reads the volumes of all followed pools: changes may have been missed. */
    void openVolumes() throws HypervisorException {
        for (UUID pool : List.copyOf(open)) {
            read(pool);
        }
    }
}
