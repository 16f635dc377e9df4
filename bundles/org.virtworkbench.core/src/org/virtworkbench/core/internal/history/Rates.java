package org.virtworkbench.core.internal.history;

import java.time.Instant;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.virtworkbench.core.driver.CpuCounters;
import org.virtworkbench.core.driver.GuestCounters;
import org.virtworkbench.core.driver.HostMemory;
import org.virtworkbench.model.values.GuestSample;
import org.virtworkbench.model.values.HostSample;

/** Turns counters into rates. What is not known on both sides, or ran backwards, gives nothing. */
public final class Rates {

    private static final OptionalDouble NOTHING = OptionalDouble.of(0);

    private Rates() {
    }

    private static boolean runs(GuestCounters guest) {
        return switch (guest.state()) {
            case PAUSED, SUSPENDED, CRASHED, SHUT_OFF -> false;
            default -> true;
        };
    }

    /**
     * {@return a guest's sample}
     *
     * @param before the counters before, or null
     * @param now the counters
     * @param time of day when they were read
     */
    public static GuestSample of(GuestCounters before, GuestCounters now, Instant time) {
        if (!runs(now)) {
            // it does nothing, whatever the driver's counters do; blocks and packets that come late are not its doing
            return new GuestSample(time, NOTHING, now.memoryUsed(), now.memoryTotal(), NOTHING, NOTHING, NOTHING, NOTHING);
        }
        if (before == null || now.nanoTime() <= before.nanoTime() || !runs(before)) {
            return new GuestSample(time, OptionalDouble.empty(), now.memoryUsed(), now.memoryTotal(), OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(), OptionalDouble.empty());
        }
        long wall = now.nanoTime() - before.nanoTime();
        OptionalDouble cpu = now.vcpus().orElse(0) < 1 ? OptionalDouble.empty()
                : percent(before.cpuTime(), now.cpuTime(), (double) wall * now.vcpus().getAsInt());
        return new GuestSample(time, cpu, now.memoryUsed(), now.memoryTotal(), perSecond(before.diskReadBytes(), now.diskReadBytes(), wall),
                perSecond(before.diskWriteBytes(), now.diskWriteBytes(), wall),
                perSecond(before.networkReceiveBytes(), now.networkReceiveBytes(), wall),
                perSecond(before.networkSendBytes(), now.networkSendBytes(), wall));
    }

    /**
     * {@return a host's sample}
     *
     * @param before the counters before, or null
     * @param now the counters
     * @param memory as it was read last
     * @param time of day when the counters were read
     */
    public static HostSample of(CpuCounters before, CpuCounters now, HostMemory memory, Instant time) {
        OptionalDouble cpu = OptionalDouble.empty();
        if (before != null && before.total().isPresent() && now.total().isPresent()) {
            long total = now.total().getAsLong() - before.total().getAsLong();
            cpu = total <= 0 ? OptionalDouble.empty() : percent(before.busy(), now.busy(), total);
        }
        return new HostSample(time, cpu, memory.used(), memory.total());
    }

    private static OptionalDouble percent(OptionalLong before, OptionalLong now, double whole) {
        OptionalDouble difference = difference(before, now);
        // counters of several CPUs are not read at the very same moment: a little above the whole is the whole
        return difference.isEmpty() ? difference : OptionalDouble.of(Math.min(100, 100 * difference.getAsDouble() / whole));
    }

    private static OptionalDouble perSecond(OptionalLong before, OptionalLong now, long nanos) {
        OptionalDouble difference = difference(before, now);
        return difference.isEmpty() ? difference : OptionalDouble.of(difference.getAsDouble() * 1e9 / nanos);
    }

    private static OptionalDouble difference(OptionalLong before, OptionalLong now) {
        if (before.isEmpty() || now.isEmpty() || now.getAsLong() < before.getAsLong()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(now.getAsLong() - before.getAsLong());
    }
}
