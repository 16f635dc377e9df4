package org.virtworkbench.core.faking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.virtworkbench.core.driver.CpuCounters;
import org.virtworkbench.core.driver.GuestCalls;
import org.virtworkbench.core.driver.HostCalls;
import org.virtworkbench.core.driver.HostMemory;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.driver.ProcessorUse;
import org.virtworkbench.core.driver.StorageCalls;
import org.virtworkbench.model.inventory.PoolState;
import org.virtworkbench.model.values.ConnectionProblem;
import org.virtworkbench.model.values.HostFacts;

/** A host in memory, for faults and races that nothing real can make. Notes every changing call; a call named in {@link #failures} fails. */
public final class FakeHost extends UnsupportedConnection {

    /** Its guests. */
    public final Map<UUID, FakeGuest> guests = new LinkedHashMap<>();
    /** Volumes of its one pool by path, each with the path of its backing file or an empty text. */
    public final Map<String, String> volumes = new LinkedHashMap<>();
    /** What fails, and how, by the call's name; {@code delete} and a path for one volume. */
    public final Map<String, Kind> failures = new LinkedHashMap<>();
    /** Changing calls that were made. */
    public final List<String> calls = new CopyOnWriteArrayList<>();
    /** How many calls were made, changing or not. */
    public final AtomicInteger asked = new AtomicInteger();
    /** Version of its libvirt. */
    public volatile String libvirt = "9.0.0";
    /** What the processors of its guests did, one for each time that it is asked; the last one stays. */
    public final List<ProcessorUse> processorUses = new ArrayList<>();
    /** Its pool. */
    public final PoolRecord pool = new PoolRecord(UUID.randomUUID(), "default", PoolState.RUNNING, "dir", "/pool", 1, 1, 1, true, true);

    /** Adds a guest. */
    public FakeGuest add(String name, String devices) {
        FakeGuest guest = new FakeGuest(UUID.randomUUID());
        guest.name = name;
        guest.xml = "<domain type='test'><name>" + name + "</name><uuid>" + guest.uuid() + "</uuid><devices>" + devices
                + "</devices></domain>";
        guests.put(guest.uuid(), guest);
        return guest;
    }

    /** {@return a disk for {@link #add}} */
    public static String disk(String target, String file) {
        return "<disk type='file' device='disk'><source file='" + file + "'/><target dev='" + target + "'/></disk>";
    }

    /** {@return a failure} */
    public static HypervisorException failure(Kind kind, String text) {
        return new HypervisorException(kind, new ConnectionProblem(text, "", ""), null);
    }

    void fail(String name) throws HypervisorException {
        asked.incrementAndGet();
        Kind kind = failures.get(name);
        if (kind != null) {
            throw failure(kind, name + " fails");
        }
    }

    @Override
    public HostCalls host() {
        return new HostCalls() {
            @Override
            public HostFacts facts() {
                return new HostFacts("fake", "FAKE", "1.0.0", libvirt, "x86_64", "", "", 0, 4, 1, 4, 1, 1L << 34, List.of(), List.of(), "");
            }

            @Override
            public CpuCounters cpu() {
                throw new UnsupportedOperationException();
            }

            @Override
            public HostMemory memory() {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Override
    public GuestCalls guests() {
        return new FakeGuestCalls(this);
    }

    @Override
    public StorageCalls storage() {
        return new FakeStorage(this);
    }

    @Override
    public boolean isAlive() {
        return true;
    }

    @Override
    public void close() {
        // nothing to free
    }
}
