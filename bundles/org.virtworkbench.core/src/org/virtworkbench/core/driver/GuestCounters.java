package org.virtworkbench.core.driver;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;

import org.virtworkbench.model.inventory.GuestState;

/**
 * Raw counters of a guest, from one {@code virConnectGetAllDomainStats} for the whole host where the driver has it.
 *
 * @param uuid the guest
 * @param nanoTime when they were read, {@link System#nanoTime()}
 * @param state its state then
 * @param stateReason why, as in {@link GuestRecord}
 * @param vcpus virtual CPUs online; empty where it costs much to tell, the {@link GuestRecord} has it
 * @param cpuTime CPU time used since its start in ns
 * @param memoryUsed memory in use in bytes (balloon's available less unused or usable, else the resident size)
 * @param memoryTotal memory it has in bytes
 * @param memoryMaximum memory it may have in bytes
 * @param diskReadBytes bytes read since its start, all disks
 * @param diskWriteBytes bytes written since its start, all disks
 * @param networkReceiveBytes bytes received since its start, all interfaces
 * @param networkSendBytes bytes sent since its start, all interfaces
 */
public record GuestCounters(UUID uuid, long nanoTime, GuestState state, String stateReason, OptionalInt vcpus, OptionalLong cpuTime,
        OptionalLong memoryUsed, OptionalLong memoryTotal, OptionalLong memoryMaximum, OptionalLong diskReadBytes,
        OptionalLong diskWriteBytes, OptionalLong networkReceiveBytes, OptionalLong networkSendBytes) {

    /**
     * {@return the same, with a number of virtual CPUs known from elsewhere where the driver did not tell it}
     *
     * @param known the number
     */
    public GuestCounters orVcpus(int known) {
        return vcpus.isPresent() ? this
                : new GuestCounters(uuid, nanoTime, state, stateReason, OptionalInt.of(known), cpuTime, memoryUsed, memoryTotal,
                        memoryMaximum,
                        diskReadBytes, diskWriteBytes, networkReceiveBytes, networkSendBytes);
    }
}
