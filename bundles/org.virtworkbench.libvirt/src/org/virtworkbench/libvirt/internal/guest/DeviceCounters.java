package org.virtworkbench.libvirt.internal.guest;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.jna.Text;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/**
 * Counters of one guest by single calls, for drivers whose {@code virConnectGetAllDomainStats} tells the state alone (such as the test driver, which lives in
 * this process, so that calls cost little).
 */
final class DeviceCounters {

    private static final int STATISTICS_SIZE = 64;
    private static final long READ_BYTES = 8;
    private static final long WRITTEN_BYTES = 24;
    private static final long RECEIVED_BYTES = 0;
    private static final long SENT_BYTES = 32;

    private static final int BLOCK_SIZE = 40;

    private final Calls calls;
    private final Map<UUID, Devices> devices = new ConcurrentHashMap<>();

    /** Names of what can be asked: targets of disks, and of interfaces. */
    record Devices(List<String> disks, List<String> interfaces) {
    }

    DeviceCounters(Calls calls) {
        this.calls = calls;
    }

    void complete(Pointer domain, UUID uuid, GuestStats stats) throws HypervisorException {
        try {
            stats.set(GuestInfo.read(calls, domain));
            if (!stats.isWorking()) {
                stats.cpuTime = GuestStats.NONE; // the test driver counts on while a guest is paused
                return;
            }
            Devices known = devices.get(uuid);
            if (known == null) {
                known = DeviceNames.read(Text.take(calls.run("virDomainGetXMLDesc", () -> calls.api().virDomainGetXMLDesc(domain, 0))));
                devices.put(uuid, known);
            }
            try (Memory memory = new Memory(STATISTICS_SIZE)) {
                disks(domain, known.disks(), memory, stats);
                interfaces(domain, known.interfaces(), memory, stats);
            }
        } catch (HypervisorException e) {
            devices.remove(uuid);
            if (e.kind() == Kind.LINK_LOST) {
                throw e;
            } // else the guest stopped meanwhile, or the driver has less: what is known stays
        }
    }

    private void disks(Pointer domain, List<String> names, Memory memory, GuestStats stats) throws HypervisorException {
        for (String disk : names) {
            calls.run("virDomainBlockStats", () -> calls.api().virDomainBlockStats(domain, Text.bytes(disk), memory, BLOCK_SIZE));
            stats.diskRead = GuestStats.add(stats.diskRead, memory.getLong(READ_BYTES));
            stats.diskWritten = GuestStats.add(stats.diskWritten, memory.getLong(WRITTEN_BYTES));
        }
    }

    private void interfaces(Pointer domain, List<String> names, Memory memory, GuestStats stats) throws HypervisorException {
        for (String name : names) {
            calls.run("virDomainInterfaceStats",
                    () -> calls.api().virDomainInterfaceStats(domain, Text.bytes(name), memory, STATISTICS_SIZE));
            stats.received = GuestStats.add(stats.received, memory.getLong(RECEIVED_BYTES));
            stats.sent = GuestStats.add(stats.sent, memory.getLong(SENT_BYTES));
        }
    }

    /**
     * Forgets the devices of a guest whose definition changed.
     *
     * @param guest its uuid
     */
    void forget(UUID guest) {
        devices.remove(guest);
    }
}
