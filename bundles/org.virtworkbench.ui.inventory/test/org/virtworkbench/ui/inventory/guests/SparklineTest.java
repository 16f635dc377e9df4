package org.virtworkbench.ui.inventory.guests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.history.SampleHistory.Series;

/** Where the points of a curve lie. */
class SparklineTest {

    private static final long SPAN = 100;

    @Test
    void timeRunsToTheRightEdgeAndValuesUpwards() {
        int[] area = area(new long[] { 0, 50, 100 }, 0, 50, 100);
        assertArrayEquals(new int[] { 10, 40, 60, 30, 110, 20, 110, 40, 10, 40 }, area);
        assertArrayEquals(new int[] { 10, 40, 60, 30, 110, 20 }, Sparkline.line(area));
    }

    @Test
    void fewSamplesLieAtTheRight() {
        assertArrayEquals(new int[] { 100, 40, 110, 40 }, Sparkline.line(area(new long[] { 90, 100 }, 0, 0)));
    }

    @Test
    void olderSamplesAndUnknownOnesAreLeftOut() {
        assertArrayEquals(new int[] { 10, 40, 110, 20 },
                Sparkline.line(area(new long[] { 0, 100, 150, 200 }, 100, 0, Double.NaN, 100)));
    }

    @Test
    void valuesAboveTheTopAreCutThere() {
        assertArrayEquals(new int[] { 10, 20, 110, 40 }, Sparkline.line(area(new long[] { 0, 100 }, 250, -3)));
    }

    @Test
    void oneSampleIsNoCurve() {
        assertEquals(0, area(new long[] { 5 }, 50).length);
        assertEquals(0, area(new long[] {}).length);
        assertEquals(0, Sparkline.line(new int[0]).length);
    }

    private static int[] area(long[] times, double... values) {
        return Sparkline.area(new Series(times, values), SPAN, 100, 10, 20, 101, 21);
    }
}
