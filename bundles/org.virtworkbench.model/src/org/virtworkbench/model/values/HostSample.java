package org.virtworkbench.model.values;

import java.time.Instant;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a host does at one moment.
 *
 * @param time when it was taken
 * @param cpuPercent share of all CPUs that is busy, 0 to 100
 * @param memoryUsed memory in use in bytes, without caches and buffers
 * @param memoryTotal memory in bytes
 */
public record HostSample(Instant time, OptionalDouble cpuPercent, OptionalLong memoryUsed, OptionalLong memoryTotal) {
}
