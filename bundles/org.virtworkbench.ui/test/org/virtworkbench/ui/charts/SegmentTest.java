package org.virtworkbench.ui.charts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.history.SampleHistory.Series;

class SegmentTest {

    private static final double UNKNOWN = Double.NaN;

    @Test
    void oneCurveWithoutGapsIsOnePieceThatComesInFromTheEdge() {
        List<Segment> pieces = Segment.of(series(1000, 2000, 3000, 4000), 2500, 4000);
        assertEquals(1, pieces.size());
        assertArrayEquals(new long[] { 2000, 3000, 4000 }, pieces.get(0).times());
        assertArrayEquals(new double[] { 1, 2, 3 }, pieces.get(0).values());
    }

    @Test
    void whatComesAfterTheWindowIsLeftOut() {
        assertArrayEquals(new long[] { 1000, 2000 }, Segment.of(series(1000, 2000, 3000), 0, 2000).get(0).times());
    }

    @Test
    void unknownValuesPartTheCurve() {
        Series series = new Series(new long[] { 1, 2, 3, 4, 5, 6 }, new double[] { UNKNOWN, 1, 2, UNKNOWN, UNKNOWN, 3 });
        List<Segment> pieces = Segment.of(series, 0, 10);
        assertEquals(2, pieces.size());
        assertArrayEquals(new long[] { 2, 3 }, pieces.get(0).times());
        assertArrayEquals(new long[] { 6 }, pieces.get(1).times());
        assertEquals(3, Segment.largest(pieces));
    }

    @Test
    void aLongPausePartsTheCurve() {
        List<Segment> pieces = Segment.of(series(0, 2000, 4000, 6000, 60_000, 62_000), 0, 62_000);
        assertEquals(2, pieces.size());
        assertArrayEquals(new long[] { 60_000, 62_000 }, pieces.get(1).times());
    }

    @Test
    void aSampleThatIsALittleLateDoesNotPartTheCurve() {
        assertEquals(1, Segment.of(series(0, 2000, 4000, 9000, 11_000), 0, 11_000).size());
    }

    @Test
    void nothingKnownGivesNoPiece() {
        assertEquals(List.of(), Segment.of(series(), 0, 10));
        assertEquals(List.of(), Segment.of(new Series(new long[] { 5 }, new double[] { UNKNOWN }), 0, 10));
        assertEquals(0, Segment.largest(List.of()));
    }

    /** {@return a curve with the values 0, 1, 2 … at these times} */
    private static Series series(long... times) {
        double[] values = new double[times.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        return new Series(times, values);
    }
}
