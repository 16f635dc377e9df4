package org.virtworkbench.core.internal.history;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.StampedLock;

import org.virtworkbench.core.history.SampleHistory.Metric;
import org.virtworkbench.core.history.SampleHistory.Series;

/**
 * The newest samples of one host or guest. Grows with what comes in up to a limit, holds nothing for metrics that were never known, and keeps single precision:
 * 28 bytes a sample at most.
 */
final class SampleRing {

    private static final int FIRST_SIZE = 16;
    private static final int METRICS = Metric.values().length;

    /** How often a reader tries to get by between two writers. */
    private static final int TRIES = 100;

    private final StampedLock lock = new StampedLock();
    private final long epoch;
    /** Milliseconds since the epoch of the ring: enough for 24 days, then the ring begins anew. */
    private int[] times = new int[FIRST_SIZE];
    private final float[][] values = new float[METRICS][];
    private int next;
    private int size;

    /** @param firstTime milliseconds since 1970 of the first sample */
    SampleRing(long firstTime) {
        epoch = firstTime;
    }

    /**
     * Adds a sample.
     *
     * @param time milliseconds since 1970
     * @param sample one for each metric, NaN where nothing is known
     * @param limit number of samples to keep at most
     */
    void add(long time, double[] sample, int limit) {
        long stamp = lock.writeLock();
        try {
            put(time, sample, limit);
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    private void put(long time, double[] sample, int limit) {
        if (size == times.length && times.length < limit) {
            resize(Math.min(limit, times.length * 2));
        } else if (times.length > limit) {
            resize(limit);
        }
        times[next] = Math.clamp(time - epoch, 0, Integer.MAX_VALUE);
        for (int metric = 0; metric < METRICS; metric++) {
            if (values[metric] == null && !Double.isNaN(sample[metric])) {
                values[metric] = new float[times.length];
                Arrays.fill(values[metric], Float.NaN);
            }
            if (values[metric] != null) {
                values[metric][next] = (float) sample[metric];
            }
        }
        next = (next + 1) % times.length;
        size = Math.min(size + 1, times.length);
    }

    private void resize(int length) {
        int kept = Math.min(size, length);
        int[] newTimes = new int[length];
        for (int i = 0; i < kept; i++) {
            newTimes[i] = times[place(i, kept)];
        }
        for (int metric = 0; metric < METRICS; metric++) {
            if (values[metric] != null) {
                float[] moved = new float[length];
                Arrays.fill(moved, Float.NaN);
                for (int i = 0; i < kept; i++) {
                    moved[i] = values[metric][place(i, kept)];
                }
                values[metric] = moved;
            }
        }
        times = newTimes;
        size = kept;
        next = kept % length;
    }

    /** {@return the index of the i-th of the newest {@code count} samples, oldest first} */
    private int place(int i, int count) {
        return Math.floorMod(next - count + i, times.length);
    }

    /** {@return a copy of the newest samples, oldest first} Any thread. Reads without the lock, and again when somebody wrote meanwhile. */
    Series series(Metric metric, int atMost) {
        for (int i = 0; i < TRIES; i++) {
            long stamp = lock.tryOptimisticRead();
            if (stamp != 0) {
                Optional<Series> copy = copyWhileWritten(metric, atMost);
                if (copy.isPresent() && lock.validate(stamp)) {
                    return copy.get();
                }
            }
            Thread.onSpinWait();
        }
        long stamp = lock.readLock();
        try {
            return copy(metric, atMost);
        } finally {
            lock.unlockRead(stamp);
        }
    }

    /** {@return a copy, which may be of a state that never was; empty when it broke off for that} */
    private Optional<Series> copyWhileWritten(Metric metric, int atMost) {
        try {
            return Optional.of(copy(metric, atMost));
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private Series copy(Metric metric, int atMost) {
        int count = Math.min(size, Math.max(0, atMost));
        long[] seriesTimes = new long[count];
        double[] seriesValues = new double[count];
        float[] known = values[metric.ordinal()];
        for (int i = 0; i < count; i++) {
            int place = place(i, count);
            seriesTimes[i] = epoch + times[place];
            seriesValues[i] = known == null ? Double.NaN : known[place];
        }
        return new Series(seriesTimes, seriesValues);
    }

    /** {@return whether time has outgrown the ring} */
    boolean isWorn(long time) {
        return time - epoch > Integer.MAX_VALUE;
    }

    int capacity() {
        return times.length;
    }
}
