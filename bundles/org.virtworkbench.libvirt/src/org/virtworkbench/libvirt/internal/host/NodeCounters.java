package org.virtworkbench.libvirt.internal.host;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

import org.virtworkbench.core.driver.CpuCounters;
import org.virtworkbench.core.driver.HostMemory;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.libvirt.internal.call.Calls;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;

/** {@code virNodeGetCPUStats} and {@code virNodeGetMemoryStats}: arrays of an 80 bytes' name and a number each. */
final class NodeCounters {

    private static final int NAME = 80;
    private static final int SIZE = 88;
    /** All CPUs, all cells. */
    private static final int ALL = -1;

    private final Calls calls;
    /** How many values each function has, 0 where the driver lacks it: that of one host never changes, and asking for it is a call of its own. */
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    NodeCounters(Calls calls) {
        this.calls = calls;
    }

    /** {@code (connection, array or null, count)}: the shape of both functions. */
    @FunctionalInterface
    private interface Function {
        int call(Pointer array, IntByReference count);
    }

    /** {@return time in ns that the CPUs were busy, and all their time} */
    CpuCounters cpu() throws HypervisorException {
        Map<String, Long> values = read("virNodeGetCPUStats",
                (array, count) -> calls.api().virNodeGetCPUStats(calls.connection(), ALL, array, count, 0));
        if (!values.containsKey("idle")) {
            return CpuCounters.UNKNOWN;
        }
        long busy = sum(values, "kernel", "user", "intr");
        return new CpuCounters(OptionalLong.of(busy), OptionalLong.of(busy + sum(values, "idle", "iowait")));
    }

    /** {@return all memory, and the memory that is free or in caches and buffers, in bytes} */
    HostMemory memory() throws HypervisorException {
        Map<String, Long> values = read("virNodeGetMemoryStats",
                (array, count) -> calls.api().virNodeGetMemoryStats(calls.connection(), ALL, array, count, 0));
        if (!values.containsKey("total")) {
            return HostMemory.UNKNOWN;
        }
        return new HostMemory(OptionalLong.of(values.get("total") * 1024),
                OptionalLong.of(sum(values, "free", "buffers", "cached") * 1024));
    }

    private static long sum(Map<String, Long> values, String... names) {
        long sum = 0;
        for (String name : names) {
            sum += values.getOrDefault(name, 0L);
        }
        return sum;
    }

    /** {@return the values by name; none when the driver lacks the function} */
    private Map<String, Long> read(String name, Function function) throws HypervisorException {
        Map<String, Long> values = new HashMap<>();
        try {
            IntByReference count = new IntByReference(count(name, function));
            if (count.getValue() == 0) {
                return values;
            }
            try (Memory array = new Memory((long) SIZE * count.getValue())) {
                calls.run(name, () -> function.call(array, count));
                for (int i = 0; i < count.getValue(); i++) {
                    values.put(array.getString((long) i * SIZE, "US-ASCII"), array.getLong((long) i * SIZE + NAME));
                }
            }
        } catch (HypervisorException e) {
            if (e.kind() == Kind.UNSUPPORTED) {
                counts.put(name, 0); // not asked for again
            } else {
                counts.remove(name);
            }
            if (e.kind() == Kind.LINK_LOST) {
                throw e;
            }
        }
        return values;
    }

    private int count(String name, Function function) throws HypervisorException {
        Integer known = counts.get(name);
        if (known == null) {
            IntByReference count = new IntByReference();
            calls.run(name, () -> function.call(null, count));
            known = count.getValue();
            counts.put(name, known);
        }
        return known;
    }
}
