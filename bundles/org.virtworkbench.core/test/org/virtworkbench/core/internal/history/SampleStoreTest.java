package org.virtworkbench.core.internal.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.driver.CpuCounters;
import org.virtworkbench.core.driver.GuestCounters;
import org.virtworkbench.core.driver.HostMemory;
import org.virtworkbench.core.history.SampleHistory.Metric;
import org.virtworkbench.core.history.SampleHistory.Series;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.values.GuestSample;
import org.virtworkbench.model.values.HostSample;

/** Rates and ring buffers. */
class SampleStoreTest {

    private static final UUID GUEST = new UUID(1, 1);
    private static final long SECOND = 1_000_000_000L;

    private final SampleStore store = new SampleStore();

    private static GuestCounters counters(long nanos, long cpu, long read) {
        return new GuestCounters(GUEST, nanos, GuestState.RUNNING, "", OptionalInt.of(2), OptionalLong.of(cpu), OptionalLong.of(100),
                OptionalLong.of(200), OptionalLong.of(400), OptionalLong.of(read), OptionalLong.empty(), OptionalLong.empty(),
                OptionalLong.empty());
    }

    private static GuestSample sample(long millis, double cpu) {
        return new GuestSample(Instant.ofEpochMilli(millis), OptionalDouble.of(cpu), OptionalLong.empty(), OptionalLong.empty(),
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    @Test
    void theFirstSampleHasMemoryAndNoRates() {
        GuestSample first = Rates.of(null, counters(SECOND, 5, 5), Instant.EPOCH);
        assertEquals(OptionalLong.of(100), first.memoryUsed());
        assertEquals(OptionalDouble.empty(), first.cpuPercent());
        assertEquals(OptionalDouble.empty(), first.diskRead());
    }

    @Test
    void ratesAreMeansOverTheTimeBetween() {
        GuestSample sample = Rates.of(counters(SECOND, 0, 1_000), counters(4 * SECOND, 3 * SECOND, 7_000), Instant.EPOCH);
        assertEquals(50, sample.cpuPercent().getAsDouble(), 1e-9);
        assertEquals(2_000, sample.diskRead().getAsDouble(), 1e-9);
        assertEquals(OptionalDouble.empty(), sample.diskWrite());
    }

    @Test
    void countersThatRanBackwardsTellNothing() {
        GuestSample sample = Rates.of(counters(SECOND, 9 * SECOND, 9_000), counters(4 * SECOND, SECOND, 1_000), Instant.EPOCH);
        assertEquals(OptionalDouble.empty(), sample.cpuPercent());
        assertEquals(OptionalDouble.empty(), sample.diskRead());
    }

    @Test
    void aHostIsAsBusyAsItsCpusTogether() {
        CpuCounters before = new CpuCounters(OptionalLong.of(100), OptionalLong.of(1_000));
        CpuCounters now = new CpuCounters(OptionalLong.of(125), OptionalLong.of(1_100));
        HostSample sample = Rates.of(before, now, new HostMemory(OptionalLong.of(10), OptionalLong.of(3)), Instant.EPOCH);
        assertEquals(25, sample.cpuPercent().getAsDouble(), 1e-9);
        assertEquals(OptionalLong.of(7), sample.memoryUsed());
        assertEquals(OptionalDouble.empty(), Rates.of(null, now, HostMemory.UNKNOWN, Instant.EPOCH).cpuPercent());
    }

    @Test
    void keepsTheNewestHourOldestFirst() {
        for (int i = 0; i < 3_000; i++) {
            store.add("a", Map.of(GUEST, sample(1_000_000L + i * 3_000L, i % 100)));
        }
        Series all = store.series("a", Optional.of(GUEST), Metric.CPU, 10_000);
        assertEquals(1_200, all.times().length);
        assertEquals(1_000_000L + 2_999 * 3_000L, all.times()[1_199]);
        assertEquals(1_000_000L + 1_800 * 3_000L, all.times()[0]);
        assertEquals(99, all.values()[1_199]);
        assertEquals(0, all.values()[0]);
        Series few = store.series("a", Optional.of(GUEST), Metric.CPU, 3);
        assertArrayEquals(new double[] { 97, 98, 99 }, few.values());
    }

    @Test
    void whatWasNeverKnownIsNotANumber() {
        store.add("a", Map.of(GUEST, sample(1_000, 5)));
        assertArrayEquals(new double[] { Double.NaN }, store.series("a", Optional.of(GUEST), Metric.DISK_READ, 10).values());
        assertEquals(0, store.series("a", Optional.empty(), Metric.CPU, 10).values().length);
        assertEquals(0, store.series("b", Optional.of(GUEST), Metric.CPU, 10).values().length);
    }

    @Test
    void aStopIsAGap() {
        store.add("a", Map.of(GUEST, sample(1_000, 5)));
        store.stopped("a", GUEST, Instant.ofEpochMilli(2_000));
        store.add("a", Map.of(GUEST, sample(9_000, 6)));
        assertArrayEquals(new double[] { 5, Double.NaN, 6 }, store.series("a", Optional.of(GUEST), Metric.CPU, 10).values());
    }

    @Test
    void manyGuestsHaveLessEach() {
        Map<UUID, GuestSample> round = new java.util.HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            round.put(new UUID(1, i), sample(1_000, i % 100));
        }
        for (int i = 0; i < 300; i++) {
            store.add("a", round);
        }
        int kept = store.series("a", Optional.of(GUEST), Metric.CPU, 10_000).times().length;
        assertTrue(kept >= 120 && kept <= 128, () -> kept + " samples");
        store.keepOnly("a", Set.of(GUEST));
        assertEquals(0, store.series("a", Optional.of(new UUID(1, 2)), Metric.CPU, 10).values().length);
        assertEquals(kept, store.series("a", Optional.of(GUEST), Metric.CPU, 10_000).times().length);
        store.forget("a");
        assertEquals(0, store.series("a", Optional.of(GUEST), Metric.CPU, 10).values().length);
    }

    @Test
    void whoReadsWhileOthersWriteGetsWholeSeries() throws InterruptedException {
        Thread writer = new Thread(() -> {
            for (int i = 1; i <= 50_000; i++) {
                store.add("h", Map.of(GUEST, sample(i, i)));
            }
        });
        store.add("h", Map.of(GUEST, sample(0, 0)));
        writer.start();
        while (writer.isAlive()) {
            Series series = store.series("h", Optional.of(GUEST), Metric.CPU, 1_200);
            for (int i = 0; i < series.times().length; i++) {
                assertEquals(series.times()[0] + i, series.times()[i], "each sample once, in order");
                assertEquals(series.times()[i], series.values()[i], "with its own value");
            }
        }
        writer.join();
        assertEquals(50_000, store.series("h", Optional.of(GUEST), Metric.CPU, 1).times()[0]);
    }
}
