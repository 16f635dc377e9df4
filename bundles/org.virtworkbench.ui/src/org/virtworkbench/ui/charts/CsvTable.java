package org.virtworkbench.ui.charts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.virtworkbench.core.history.SampleHistory.Series;

/** Curves as comma-separated values (RFC 4180): a line for each moment, a column for each curve, empty where nothing was known. */
public final class CsvTable {

    private static final String LINE_END = "\r\n";

    private CsvTable() {
    }

    /**
     * {@return the table}
     *
     * @param columns heading and values of each column
     * @param zone of the times, which are written with their offset (ISO 8601)
     */
    public static String of(List<Map.Entry<String, Series>> columns, ZoneId zone) {
        Map<Long, double[]> rows = new TreeMap<>();
        for (int column = 0; column < columns.size(); column++) {
            Series series = columns.get(column).getValue();
            for (int i = 0; i < series.times().length; i++) {
                rows.computeIfAbsent(series.times()[i], time -> unknown(columns.size()))[column] = series.values()[i];
            }
        }
        StringBuilder table = new StringBuilder("time");
        columns.forEach(column -> table.append(',').append(column.getKey()));
        table.append(LINE_END);
        rows.forEach((time, values) -> {
            table.append(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Instant.ofEpochMilli(time).atZone(zone)));
            for (double value : values) {
                table.append(',').append(number(value));
            }
            table.append(LINE_END);
        });
        return table.toString();
    }

    private static double[] unknown(int columns) {
        double[] row = new double[columns];
        Arrays.fill(row, Double.NaN);
        return row;
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }
}
