package org.virtworkbench.ui.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.virtworkbench.core.history.SampleHistory.Series;

/**
 * A piece of a curve without a gap.
 *
 * @param times milliseconds since 1970, rising
 * @param values one for each time, none of them NaN
 */
record Segment(long[] times, double[] values) {

    /** A pause longer than this many times the usual one is a gap: nobody knows what happened meanwhile. */
    private static final int PAUSES = 4;
    private static final long SHORTEST_GAP = 5_000;

    /**
     * {@return the pieces of a curve that can be drawn through}
     *
     * @param series all that is known
     * @param from begin of the window; the last sample before it is kept too, so that the curve comes in from the edge
     * @param to end of the window
     */
    static List<Segment> of(Series series, long from, long to) {
        long[] times = series.times();
        double[] values = series.values();
        int first = Math.max(0, indexAtOrAfter(times, from) - 1);
        int end = indexAtOrAfter(times, to + 1);
        long gap = gap(times, first, end);
        List<Segment> segments = new ArrayList<>();
        int start = first;
        for (int i = first; i <= end; i++) {
            boolean known = i < end && !Double.isNaN(values[i]);
            boolean apart = known && i > start && times[i] - times[i - 1] > gap;
            if (!known || apart) {
                if (i > start) {
                    segments.add(new Segment(Arrays.copyOfRange(times, start, i), Arrays.copyOfRange(values, start, i)));
                }
                start = known ? i : i + 1;
            }
        }
        return segments;
    }

    /** {@return the largest value in any of these, 0 where there is none} */
    static double largest(List<Segment> segments) {
        double largest = 0;
        for (Segment segment : segments) {
            for (double value : segment.values) {
                largest = Math.max(largest, value);
            }
        }
        return largest;
    }

    /** {@return the index of the first time that is not before a moment; the length where all are} */
    static int indexAtOrAfter(long[] times, long moment) {
        int index = Arrays.binarySearch(times, moment);
        return index < 0 ? -index - 1 : index;
    }

    double[] positions(TimeScale scale) {
        return Arrays.stream(times).mapToDouble(scale::position).toArray();
    }

    double[] scaled(double unit) {
        return Arrays.stream(values).map(value -> value / unit).toArray();
    }

    private static long gap(long[] times, int first, int end) {
        if (end - first < 3) {
            return Long.MAX_VALUE;
        }
        long[] pauses = new long[end - first - 1];
        for (int i = 0; i < pauses.length; i++) {
            pauses[i] = times[first + i + 1] - times[first + i];
        }
        Arrays.sort(pauses);
        return Math.max(SHORTEST_GAP, PAUSES * pauses[pauses.length / 2]);
    }
}
