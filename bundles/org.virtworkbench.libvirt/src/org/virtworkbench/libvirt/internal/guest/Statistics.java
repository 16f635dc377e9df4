package org.virtworkbench.libvirt.internal.guest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.virtworkbench.core.driver.GuestCounters;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.ProcessorUse;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.Handles;
import org.virtworkbench.libvirt.internal.call.Lists;
import org.virtworkbench.libvirt.internal.error.ErrorCodes;
import org.virtworkbench.libvirt.internal.error.LibvirtFailure;
import org.virtworkbench.libvirt.internal.jna.LibvirtApi;
import org.virtworkbench.libvirt.internal.jna.Text;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;

/** All guests' statistics in one call ({@code virConnectGetAllDomainStats}), completed by other calls where the driver tells little. */
final class Statistics {

    private static final int STATE = 1;
    private static final int CPU_TOTAL = 1 << 1;
    private static final int BALLOON = 1 << 2;
    private static final int VCPU = 1 << 3;
    private static final int INTERFACE = 1 << 4;
    private static final int BLOCK = 1 << 5;

    private static final int ONLY_ACTIVE = 1;
    /** Do not wait for guests that another job holds. */
    private static final int NOWAIT = 1 << 29;

    private static final long PARAMETERS = Native.POINTER_SIZE;
    private static final long COUNT = 2L * Native.POINTER_SIZE;

    private final Calls calls;
    private final Handles handles;
    private final DeviceCounters devices;
    private volatile int extraFlags = NOWAIT;
    private volatile boolean oneByOne;

    Statistics(Calls calls, Handles handles, DeviceCounters devices) {
        this.calls = calls;
        this.handles = handles;
        this.devices = devices;
    }

    /** What is done with each record. */
    @FunctionalInterface
    interface Reader {

        /** Reads one; the guest's handle is valid until it returns. */
        void read(Pointer domain, UUID uuid, GuestStats stats) throws HypervisorException;
    }

    /** {@return whether the driver has such a call; then the reader got state and sizes of all guests} */
    boolean sizes(Reader reader) throws HypervisorException {
        try {
            askSizes(STATE | BALLOON | VCPU, reader);
            return true;
        } catch (HypervisorException e) {
            if (e.kind() != Kind.UNSUPPORTED) {
                throw e;
            }
            return false;
        }
    }

    private void askSizes(int groups, Reader reader) throws HypervisorException {
        try {
            ask(groups, 0, reader);
        } catch (HypervisorException e) {
            if ((groups & VCPU) == 0 || e.kind() == Kind.LINK_LOST || LibvirtFailure.codeOf(e) != ErrorCodes.RPC) {
                throw e;
            }
            askSizes(groups & ~VCPU, reader); // dozens of values for each virtual CPU: more than one message holds
        }
    }

    /** {@return counters of all active guests; without the number of virtual CPUs where telling it would take dozens of values for each of them} */
    List<GuestCounters> counters() throws HypervisorException {
        List<GuestCounters> counters = new ArrayList<>();
        long now = System.nanoTime();
        Reader reader = (domain, uuid, stats) -> {
            if (!stats.hasMemory()) {
                devices.complete(domain, uuid, stats);
            }
            counters.add(stats.counters(uuid, now));
        };
        if (oneByOne) {
            askEach(reader);
            return counters;
        }
        try {
            ask(STATE | CPU_TOTAL | BALLOON | INTERFACE | BLOCK, ONLY_ACTIVE, reader);
        } catch (HypervisorException e) {
            if (e.kind() != Kind.UNSUPPORTED) {
                throw e;
            }
            oneByOne = true;
            askEach(reader);
        }
        return counters;
    }

    /** For drivers without {@code virConnectGetAllDomainStats}. */
    private void askEach(Reader reader) throws HypervisorException {
        LibvirtApi api = calls.api();
        byte[] uuid = new byte[16];
        try (Handles.HandleArray active = Lists.all(calls, handles, "virConnectListAllDomains",
                result -> api.virConnectListAllDomains(calls.connection(), result, ONLY_ACTIVE), api::virDomainFree)) {
            for (Pointer domain : active.pointers()) {
                api.virDomainGetUUID(domain, uuid);
                reader.read(domain, Text.uuid(uuid), new GuestStats());
            }
        }
    }

    /** {@return what the processors of one guest did; empty when the driver has no such call} */
    Optional<ProcessorUse> processorUse(Pointer guest) throws HypervisorException {
        PointerByReference result = new PointerByReference();
        List<ProcessorUse> found = new ArrayList<>();
        try (Memory list = new Memory(2L * Native.POINTER_SIZE)) {
            list.setPointer(0, guest);
            list.setPointer(Native.POINTER_SIZE, Pointer.NULL);
            long now = System.nanoTime();
            int count = calls.run("virDomainListGetStats",
                    () -> calls.api().virDomainListGetStats(list, STATE | CPU_TOTAL | INTERFACE | BLOCK, result, 0));
            read(result.getValue(), count, (domain, uuid, stats) -> found.add(stats.processorUse(now)));
        } catch (HypervisorException e) {
            if (e.kind() != Kind.UNSUPPORTED) {
                throw e;
            }
        }
        return found.stream().findFirst();
    }

    private void ask(int groups, int flags, Reader reader) throws HypervisorException {
        PointerByReference result = new PointerByReference();
        int count = ask(groups, flags, result);
        read(result.getValue(), count, reader);
    }

    private void read(Pointer records, int count, Reader reader) throws HypervisorException {
        try {
            StatsParser parser = new StatsParser();
            byte[] uuid = new byte[16];
            for (Pointer entry : records == null ? new Pointer[0] : records.getPointerArray(0, count)) {
                Pointer domain = entry.getPointer(0);
                calls.api().virDomainGetUUID(domain, uuid);
                reader.read(domain, Text.uuid(uuid), parser.parse(entry.getPointer(PARAMETERS), entry.getInt(COUNT)));
            }
        } finally {
            calls.api().virDomainStatsRecordListFree(records);
        }
    }

    private int ask(int groups, int flags, PointerByReference result) throws HypervisorException {
        try {
            return calls.run("virConnectGetAllDomainStats",
                    () -> calls.api().virConnectGetAllDomainStats(calls.connection(), groups, result, flags | extraFlags));
        } catch (HypervisorException e) {
            if (extraFlags == 0 || LibvirtFailure.codeOf(e) != ErrorCodes.INVALID_ARGUMENT) {
                throw e;
            }
            extraFlags = 0; // an old driver: it may wait
            return ask(groups, flags, result);
        }
    }
}
