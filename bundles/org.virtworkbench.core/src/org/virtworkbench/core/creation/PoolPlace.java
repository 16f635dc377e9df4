package org.virtworkbench.core.creation;

import java.util.UUID;

/**
 * Where a new volume goes.
 *
 * @param pool uuid of the pool
 * @param poolName the pool's name
 * @param poolPath where the pool's volumes are; empty when it has no path
 * @param volume name of the volume
 */
public record PoolPlace(UUID pool, String poolName, String poolPath, String volume) {

    /** {@return the path that the volume will have, as far as the pool tells it} */
    public String path() {
        return poolPath.isEmpty() ? poolName + '/' + volume : poolPath + '/' + volume;
    }
}
