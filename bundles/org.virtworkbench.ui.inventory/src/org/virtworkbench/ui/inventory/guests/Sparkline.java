package org.virtworkbench.ui.inventory.guests;

import java.util.Arrays;

import org.virtworkbench.core.history.SampleHistory.Series;

/** Where the points of a small curve lie: time runs from left to right and ends at the right edge, however many samples there are. */
final class Sparkline {

    private Sparkline() {
    }

    /**
     * {@return the outline of the area below the curve, as x and y in turn: along the curve from left to right, then its lower right and lower left corner;
     * empty with fewer than two known samples} Samples that are not known are left out.
     *
     * @param series samples
     * @param span milliseconds that the width stands for
     * @param top value at the upper edge
     * @param x left edge
     * @param y upper edge
     * @param width in pixels
     * @param height in pixels
     */
    static int[] area(Series series, long span, double top, int x, int y, int width, int height) {
        long[] times = series.times();
        double[] values = series.values();
        if (times.length == 0) {
            return new int[0];
        }
        long end = times[times.length - 1];
        int[] points = new int[values.length * 2 + 4];
        int used = 0;
        for (int i = 0; i < values.length; i++) {
            long age = end - times[i];
            if (age <= span && !Double.isNaN(values[i])) {
                points[used++] = x + width - 1 - (int) Math.round((double) age / span * (width - 1));
                points[used++] = y + height - 1 - (int) Math.round(Math.clamp(values[i] / top, 0, 1) * (height - 1));
            }
        }
        if (used < 4) {
            return new int[0];
        }
        int right = points[used - 2];
        points[used++] = right;
        points[used++] = y + height - 1;
        points[used++] = points[0];
        points[used++] = y + height - 1;
        return Arrays.copyOf(points, used);
    }

    /** {@return the curve alone of what {@link #area} gave} */
    static int[] line(int[] area) {
        return area.length < 4 ? area : Arrays.copyOf(area, area.length - 4);
    }
}
