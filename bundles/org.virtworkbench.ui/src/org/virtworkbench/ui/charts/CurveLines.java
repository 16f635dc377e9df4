package org.virtworkbench.ui.charts;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.model.CartesianSeriesModel;
import org.eclipse.swtchart.model.DoubleArraySeriesModel;
import org.virtworkbench.ui.theme.Colors;
import org.virtworkbench.ui.theme.Palette;

/** One curve in a chart: a line for each piece between gaps, and the area below. Lines are kept and used again with each update. */
final class CurveLines {

    private final Chart chart;
    private final Curve curve;
    private final List<ILineSeries<Integer>> lines = new ArrayList<>();
    private List<Segment> segments = List.of();
    private double unit = 1;
    private TimeScale time;

    CurveLines(Chart chart, Curve curve) {
        this.chart = chart;
        this.curve = curve;
        line(0);
    }

    Curve curve() {
        return curve;
    }

    void show(List<Segment> pieces, double newUnit, TimeScale newTime) {
        segments = pieces;
        unit = newUnit;
        time = newTime;
        for (int i = 0; i < Math.max(pieces.size(), lines.size()); i++) {
            ILineSeries<Integer> line = line(i);
            boolean used = i < pieces.size();
            setData(line, used ? pieces.get(i).positions(time) : new double[0], used ? pieces.get(i).scaled(unit) : new double[0]);
        }
    }

    void colour(Color color) {
        lines.forEach(line -> line.setLineColor(color));
    }

    /** Fills the area below; opaque, so it comes before all lines. */
    void fill(GC gc, Color color) {
        if (curve.dashed()) {
            return;
        }
        IAxis x = chart.getAxisSet().getXAxis(0);
        IAxis y = chart.getAxisSet().getYAxis(0);
        int ground = y.getPixelCoordinate(0);
        gc.setBackground(color);
        gc.setAntialias(SWT.ON);
        for (Segment segment : segments) {
            int count = segment.times().length;
            int[] points = new int[2 * count + 4];
            for (int i = 0; i < count; i++) {
                points[2 * i] = x.getPixelCoordinate(time.position(segment.times()[i]));
                points[2 * i + 1] = y.getPixelCoordinate(segment.values()[i] / unit);
            }
            points[2 * count] = points[2 * count - 2];
            points[2 * count + 1] = ground;
            points[2 * count + 2] = points[0];
            points[2 * count + 3] = ground;
            gc.fillPolygon(points);
        }
    }

    static Color lineColour(Curve curve, Colors colors) {
        return colors.color(palette -> curve.colour().apply(palette).line());
    }

    static Color fillColour(Curve curve, Colors colors) {
        return colors.color((Palette palette) -> curve.colour().apply(palette).fill());
    }

    private ILineSeries<Integer> line(int index) {
        while (lines.size() <= index) {
            @SuppressWarnings("unchecked") // all of swtchart's models of arrays are indexed by Integer
            ILineSeries<Integer> line = (ILineSeries<Integer>) chart.getSeriesSet().createSeries(SeriesType.LINE,
                    curve.column() + '#' + lines.size());
            line.setSymbolType(PlotSymbolType.NONE);
            line.setLineWidth(2);
            line.setAntialias(SWT.ON);
            line.setLineStyle(curve.dashed() ? LineStyle.DASH : LineStyle.SOLID);
            if (!lines.isEmpty()) {
                line.setLineColor(lines.get(0).getLineColor());
            }
            setData(line, new double[0], new double[0]);
            lines.add(line);
        }
        return lines.get(index);
    }

    private static void setData(ILineSeries<Integer> line, double[] times, double[] values) {
        CartesianSeriesModel<Integer> model = new DoubleArraySeriesModel(times, values);
        line.setDataModel(model);
    }
}
