package org.virtworkbench.core.driver;

import java.util.UUID;

/**
 * Names a storage volume of a host.
 *
 * @param pool uuid of its pool
 * @param name its name in there
 */
public record VolumeId(UUID pool, String name) {
}
