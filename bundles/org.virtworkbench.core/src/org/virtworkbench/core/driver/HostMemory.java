package org.virtworkbench.core.driver;

import java.util.OptionalLong;

/**
 * A host's memory ({@code virNodeGetMemoryStats}). Empty where the driver does not tell.
 *
 * @param total in bytes
 * @param free what is free or in caches and buffers, in bytes
 */
public record HostMemory(OptionalLong total, OptionalLong free) {

    /** Of a driver that does not tell. */
    public static final HostMemory UNKNOWN = new HostMemory(OptionalLong.empty(), OptionalLong.empty());

    /** {@return memory in use in bytes, without caches and buffers} */
    public OptionalLong used() {
        return total.isPresent() && free.isPresent() ? OptionalLong.of(Math.max(0, total.getAsLong() - free.getAsLong()))
                : OptionalLong.empty();
    }
}
