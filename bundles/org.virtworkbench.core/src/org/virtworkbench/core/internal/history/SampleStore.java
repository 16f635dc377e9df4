package org.virtworkbench.core.internal.history;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.service.component.annotations.Component;
import org.virtworkbench.core.history.SampleHistory;
import org.virtworkbench.model.values.GuestSample;
import org.virtworkbench.model.values.HostSample;

/**
 * Keeps samples in ring buffers: an hour at three seconds each while there are up to a thousand running guests, less each when there are more, so that all together
 * stay below about 35 MB. Writers take turns; readers don't wait.
 */
@Component(immediate = true, service = { SampleHistory.class, SampleStore.class })
public final class SampleStore implements SampleHistory {

    private static final int MOST = 1_200;
    private static final int LEAST = 120;
    private static final int ALL_TOGETHER = 1_200_000;

    /** A host's own ring and those of its guests. */
    private static final class HostRings {
        private volatile SampleRing own;
        private final Map<UUID, SampleRing> guests = new ConcurrentHashMap<>();
    }

    private final Map<String, HostRings> hosts = new ConcurrentHashMap<>();
    private int rings;

    /**
     * Takes a sample of a host.
     *
     * @param host the profile's id
     * @param sample the newest
     */
    public synchronized void add(String host, HostSample sample) {
        double[] values = unknown();
        values[Metric.CPU.ordinal()] = sample.cpuPercent().orElse(Double.NaN);
        values[Metric.MEMORY.ordinal()] = number(sample.memoryUsed());
        HostRings entry = hosts.computeIfAbsent(host, id -> new HostRings());
        long time = sample.time().toEpochMilli();
        if (entry.own == null || entry.own.isWorn(time)) {
            entry.own = new SampleRing(time);
        }
        entry.own.add(time, values, MOST);
    }

    /**
     * Takes samples of guests.
     *
     * @param host the profile's id
     * @param samples the newest, by uuid
     */
    public synchronized void add(String host, Map<UUID, GuestSample> samples) {
        HostRings entry = hosts.computeIfAbsent(host, id -> new HostRings());
        samples.forEach((guest, sample) -> {
            double[] values = new double[] { number(sample.cpuPercent()), number(sample.memoryUsed()), number(sample.diskRead()),
                    number(sample.diskWrite()), number(sample.networkReceive()), number(sample.networkSend()) };
            add(entry, guest, sample.time(), values);
        });
    }

    /**
     * Marks that a guest stopped: its curve has a gap from here.
     *
     * @param host the profile's id
     * @param guest uuid
     * @param time when
     */
    public synchronized void stopped(String host, UUID guest, Instant time) {
        HostRings entry = hosts.get(host);
        if (entry != null && entry.guests.containsKey(guest)) {
            add(entry, guest, time, unknown());
        }
    }

    private void add(HostRings entry, UUID guest, Instant when, double[] values) {
        long time = when.toEpochMilli();
        SampleRing ring = entry.guests.get(guest);
        if (ring == null || ring.isWorn(time)) {
            rings += ring == null ? 1 : 0;
            ring = new SampleRing(time);
            entry.guests.put(guest, ring);
        }
        ring.add(time, values, Math.clamp(ALL_TOGETHER / Math.max(1, rings), LEAST, MOST));
    }

    /**
     * Forgets the guests of a host that are not there any more.
     *
     * @param host the profile's id
     * @param guests those that are there
     */
    public synchronized void keepOnly(String host, Collection<UUID> guests) {
        HostRings entry = hosts.get(host);
        if (entry != null) {
            rings -= entry.guests.size();
            entry.guests.keySet().retainAll(guests instanceof Set ? guests : Set.copyOf(guests));
            rings += entry.guests.size();
        }
    }

    /**
     * Forgets a host.
     *
     * @param host the profile's id
     */
    public synchronized void forget(String host) {
        HostRings entry = hosts.remove(host);
        rings -= entry == null ? 0 : entry.guests.size();
    }

    /** Waits for nobody who adds: curves are painted from it. */
    @Override
    public Series series(String host, Optional<UUID> guest, Metric metric, int atMost) {
        HostRings entry = hosts.get(host);
        SampleRing ring = entry == null ? null : guest.map(entry.guests::get).orElse(guest.isEmpty() ? entry.own : null);
        return ring == null ? new Series(new long[0], new double[0]) : ring.series(metric, atMost);
    }

    private static double[] unknown() {
        double[] values = new double[Metric.values().length];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    private static double number(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }

    private static double number(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : Double.NaN;
    }
}
