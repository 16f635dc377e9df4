package org.virtworkbench.ui.charts;

import java.util.function.Function;

import org.virtworkbench.core.history.SampleHistory.Metric;
import org.virtworkbench.ui.theme.Palette;

/**
 * One line of a chart.
 *
 * @param label for the legend; empty where the chart has this line alone
 * @param column its heading in an exported table, with its unit
 * @param metric what is measured
 * @param colour of the line and of the area below it
 * @param dashed whether it is dashed, and has no area, so that it differs from the other line by more than its colour
 */
public record Curve(String label, String column, Metric metric, Function<Palette, Palette.Series> colour, boolean dashed) {
}
