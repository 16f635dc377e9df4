package org.virtworkbench.core.driver;

import java.util.OptionalLong;

/**
 * Raw counters of a host.
 *
 * @param nanoTime when they were read, {@link System#nanoTime()}
 * @param cpuBusy time that all CPUs together were busy, in ns since boot
 * @param cpuTotal time of all CPUs together, busy and idle, in ns since boot
 * @param memoryTotal memory in bytes
 * @param memoryFree memory in bytes that is free or in caches and buffers
 */
public record HostCounters(long nanoTime, OptionalLong cpuBusy, OptionalLong cpuTotal, OptionalLong memoryTotal, OptionalLong memoryFree) {
}
