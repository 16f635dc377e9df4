package org.virtworkbench.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.history.SampleHistory.Series;

class CsvTableTest {

    @Test
    void hasALineForEachMomentAndLeavesUnknownCellsEmpty() {
        Series cpu = new Series(new long[] { 0, 2000 }, new double[] { 12.5, Double.NaN });
        Series memory = new Series(new long[] { 2000, 4000 }, new double[] { 4294967296.0, 1 });
        assertEquals("""
                time,cpu,memory\r
                1970-01-01T01:00:00+01:00,12.5,\r
                1970-01-01T01:00:02+01:00,,4294967296\r
                1970-01-01T01:00:04+01:00,,1\r
                """, CsvTable.of(List.of(Map.entry("cpu", cpu), Map.entry("memory", memory)), ZoneOffset.ofHours(1)));
    }

    @Test
    void hasOnlyItsHeadWithoutSamples() {
        Series none = new Series(new long[0], new double[0]);
        assertEquals("time,cpu\r\n", CsvTable.of(List.of(Map.entry("cpu", none)), ZoneOffset.UTC));
    }
}
