package org.virtworkbench.core.driver;

import java.util.OptionalLong;

/**
 * Raw counters of a host's CPUs, all together ({@code virNodeGetCPUStats}). Empty where the driver does not tell.
 *
 * @param busy time that they were busy, in ns since boot
 * @param total all their time, busy and idle, in ns since boot
 */
public record CpuCounters(OptionalLong busy, OptionalLong total) {

    /** Of a driver that does not tell. */
    public static final CpuCounters UNKNOWN = new CpuCounters(OptionalLong.empty(), OptionalLong.empty());
}
