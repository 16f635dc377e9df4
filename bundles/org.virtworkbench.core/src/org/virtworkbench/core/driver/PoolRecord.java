package org.virtworkbench.core.driver;

import java.util.UUID;

import org.virtworkbench.model.inventory.PoolState;

/**
 * A storage pool.
 *
 * @param uuid its uuid
 * @param name its name
 * @param state its state
 * @param type its type, such as {@code dir}; empty when not known
 * @param path where its volumes are; empty when it has no path
 * @param source what it is made of, told alike by all hosts that share it, such as {@code nas.example:/exports/images}; empty for what only its host has
 * @param capacity in bytes
 * @param allocation in bytes
 * @param available in bytes
 * @param autostart whether it starts with its host
 * @param persistent whether its definition is kept when it stops
 */
public record PoolRecord(UUID uuid, String name, PoolState state, String type, String path, String source, long capacity, long allocation,
        long available,
        boolean autostart, boolean persistent) {

    /** A pool that only its host has. */
    public PoolRecord(UUID uuid, String name, PoolState state, String type, String path, long capacity, long allocation, long available,
            boolean autostart, boolean persistent) {
        this(uuid, name, state, type, path, "", capacity, allocation, available, autostart, persistent);
    }
}
