package org.virtworkbench.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

class TimeScaleTest {

    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    @Test
    void countsMinutesFromLocalMidnight() {
        long half = millis("2026-03-01T10:30:00");
        TimeScale scale = TimeScale.until(half, KOLKATA);
        assertEquals(630, scale.position(half));
        assertEquals(half, scale.moment(630));
        assertEquals(-1, scale.position(millis("2026-02-28T23:59:00")));
    }

    @Test
    void labelsSecondsOnlyWhereThereAreSome() {
        TimeScale scale = TimeScale.until(millis("2026-03-01T10:30:00"), KOLKATA);
        String whole = scale.format().format(630.0);
        String half = scale.format().format(630.5);
        assertTrue(whole.contains("10:30") && !whole.contains("10:30:00"), whole);
        assertTrue(half.contains("10:30:30"), half);
    }

    @Test
    void theCursorTakesTheClosestSample() {
        long[] times = { 10, 20, 30 };
        assertEquals(OptionalLong.of(10), ChartCursor.nearest(times, 0));
        assertEquals(OptionalLong.of(20), ChartCursor.nearest(times, 16));
        assertEquals(OptionalLong.of(20), ChartCursor.nearest(times, 24));
        assertEquals(OptionalLong.of(30), ChartCursor.nearest(times, 99));
        assertEquals(OptionalLong.empty(), ChartCursor.nearest(new long[0], 5));
    }

    private static long millis(String local) {
        return LocalDateTime.parse(local).atZone(KOLKATA).toInstant().toEpochMilli();
    }
}
