package org.virtworkbench.core.connection;

import java.util.UUID;

/** Something fetched only when somebody looks at it. */
public sealed interface DetailRequest {

    /** {@return id of the host} */
    String host();

    /**
     * Devices, texts and addresses of a guest, before all others that wait.
     *
     * @param host id of the host
     * @param guest uuid
     */
    record GuestDetails(String host, UUID guest) implements DetailRequest {
    }

    /**
     * State, autostart and managed save of a guest, after something of which no event tells.
     *
     * @param host id of the host
     * @param guest uuid
     */
    record GuestSummary(String host, UUID guest) implements DetailRequest {
    }

    /**
     * Snapshots of a guest.
     *
     * @param host id of the host
     * @param guest uuid
     */
    record Snapshots(String host, UUID guest) implements DetailRequest {
    }

    /**
     * Volumes of a pool.
     *
     * @param host id of the host
     * @param pool uuid
     */
    record Volumes(String host, UUID pool) implements DetailRequest {
    }

    /**
     * All storage pools and networks of a host, after something of which no event tells.
     *
     * @param host id of the host
     */
    record Places(String host) implements DetailRequest {
    }
}
