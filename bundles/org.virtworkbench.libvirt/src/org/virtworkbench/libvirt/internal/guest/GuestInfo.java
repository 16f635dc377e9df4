package org.virtworkbench.libvirt.internal.guest;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.libvirt.internal.call.Calls;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;

/**
 * {@code virDomainInfo}: asked for where a driver's statistics lack it.
 *
 * @param state a {@code virDomainState}
 * @param maxMemory in KiB
 * @param memory in KiB
 * @param vcpus virtual CPUs
 * @param cpuTime in ns
 */
record GuestInfo(int state, long maxMemory, long memory, int vcpus, long cpuTime) {

    private static final int LONG = Native.LONG_SIZE;
    private static final int CPU_TIME = (3 * LONG + 2 + 7) / 8 * 8;

    static GuestInfo read(Calls calls, Pointer domain) throws HypervisorException {
        try (Memory info = new Memory(CPU_TIME + 8L)) {
            calls.run("virDomainGetInfo", () -> calls.api().virDomainGetInfo(domain, info));
            return new GuestInfo(info.getByte(0), info.getNativeLong(LONG).longValue(), info.getNativeLong(2L * LONG).longValue(),
                    Short.toUnsignedInt(info.getShort(3L * LONG)), info.getLong(CPU_TIME));
        }
    }
}
