package org.virtworkbench.model.values;

import java.time.Instant;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a guest does at one moment. Rates are means since the sample before; what the driver does not tell is empty.
 *
 * @param time when it was taken
 * @param cpuPercent share of the guest's virtual CPUs that is busy, 0 to 100
 * @param memoryUsed memory in use in bytes as the guest's balloon or the hypervisor tells
 * @param memoryTotal memory the guest has now in bytes
 * @param diskRead bytes a second read from all disks
 * @param diskWrite bytes a second written to all disks
 * @param networkReceive bytes a second received on all interfaces
 * @param networkSend bytes a second sent on all interfaces
 */
public record GuestSample(Instant time, OptionalDouble cpuPercent, OptionalLong memoryUsed, OptionalLong memoryTotal,
        OptionalDouble diskRead, OptionalDouble diskWrite, OptionalDouble networkReceive, OptionalDouble networkSend) {
}
