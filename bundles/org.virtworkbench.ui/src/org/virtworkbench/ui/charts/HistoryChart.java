package org.virtworkbench.ui.charts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ICustomPaintListener;
import org.eclipse.swtchart.Range;
import org.virtworkbench.core.history.SampleHistory.Series;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.format.Format;
import org.virtworkbench.ui.theme.Colors;
import org.virtworkbench.ui.theme.Palette;

/**
 * Curves over time with a legend that tells their values, now or where the pointer or the arrow keys are. UI thread. Nothing of SWT is allocated by an update:
 * lines are used again, colours come from {@link Colors}.
 */
public final class HistoryChart extends Composite {

    /** Room above the highest label, which is as high as the axis. */
    private static final double HEADROOM = 1.08;

    private final ChartSpec spec;
    private final Colors colors;
    private final ChartLegend legend;
    private final Chart chart;
    private final List<CurveLines> curves = new ArrayList<>();
    private List<Series> series = List.of();
    private TimeScale time = TimeScale.until(System.currentTimeMillis(), ZoneId.systemDefault());
    private long begin;
    private boolean empty = true;
    private OptionalLong marked = OptionalLong.empty();
    private String spoken;

    /**
     * Makes an empty one; see {@link #show}.
     *
     * @param parent with any layout
     * @param spec what it will show
     * @param colors of the product
     * @param icons tell of a change of theme
     */
    public HistoryChart(Composite parent, ChartSpec spec, Colors colors, Icons icons) {
        super(parent, SWT.NONE);
        this.spec = spec;
        this.colors = colors;
        spoken = spec.title();
        GridLayoutFactory.fillDefaults().margins(12, 8).spacing(0, 4).applyTo(this);
        legend = new ChartLegend(this, spec, colors);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(legend);
        chart = new Chart(this, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(260, 110).applyTo(chart);
        chart.getLegend().setVisible(false);
        chart.getTitle().setVisible(false);
        spec.curves().forEach(curve -> curves.add(new CurveLines(chart, curve)));
        setUpAxes();
        setUpPainting();
        new ChartCursor(chart.getPlotArea().getControl(), this, this::mark);
        chart.getPlotArea().getControl().getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = spoken;
            }
        });
        applyTheme();
        Subscription themes = icons.onThemeChange(this::applyTheme);
        addDisposeListener(event -> themes.close());
    }

    /**
     * Shows a window of the history.
     *
     * @param newSeries one for each curve, in their order
     * @param from begin of the window in milliseconds since 1970
     * @param to its end
     * @param limit that the values can't exceed; empty for one that fits them
     */
    public void show(List<Series> newSeries, long from, long to, OptionalDouble limit) {
        series = List.copyOf(newSeries);
        begin = from;
        time = TimeScale.until(to, ZoneId.systemDefault());
        List<List<Segment>> pieces = series.stream().map(each -> Segment.of(each, from, to)).toList();
        double largest = pieces.stream().mapToDouble(Segment::largest).max().orElse(0);
        ValueScale scale = ValueScale.of(spec.quantity(), largest, limit);
        chart.suspendUpdate(true);
        for (int i = 0; i < curves.size(); i++) {
            curves.get(i).show(pieces.get(i), scale.unit(), time);
        }
        IAxis y = chart.getAxisSet().getYAxis(0);
        y.getTick().setFormat(scale.format());
        y.setRange(new Range(0, scale.upper() * HEADROOM));
        IAxis x = chart.getAxisSet().getXAxis(0);
        x.getTick().setFormat(time.format());
        x.setRange(new Range(time.position(from), time.position(to)));
        chart.suspendUpdate(false);
        empty = pieces.stream().allMatch(List::isEmpty);
        updateLegend();
        chart.redraw();
    }

    /** {@return the moment at a horizontal place of the plot, in milliseconds since 1970} */
    long momentAt(int x) {
        return time.moment(chart.getAxisSet().getXAxis(0).getDataCoordinate(x));
    }

    /** {@return times of the samples that are in the window} */
    long[] times() {
        if (series.isEmpty()) {
            return new long[0];
        }
        long[] times = series.get(0).times();
        return Arrays.copyOfRange(times, Segment.indexAtOrAfter(times, begin), times.length);
    }

    private void mark(OptionalLong moment) {
        marked = moment;
        updateLegend();
        chart.getPlotArea().getControl().redraw();
    }

    private void updateLegend() {
        double[] values = new double[curves.size()];
        Arrays.fill(values, Double.NaN);
        for (int i = 0; i < series.size(); i++) {
            long[] times = series.get(i).times();
            int index = marked.isPresent() ? Segment.indexAtOrAfter(times, marked.getAsLong()) : times.length - 1;
            if (index >= 0 && index < times.length) {
                values[i] = series.get(i).values()[index];
            }
        }
        String moment = marked.isPresent() ? Format.time(Instant.ofEpochMilli(marked.getAsLong())) : "";
        spoken = legend.show(moment, values);
    }

    private void setUpAxes() {
        for (IAxis axis : chart.getAxisSet().getAxes()) {
            axis.getTitle().setVisible(false);
            axis.getTick().setFont(getFont());
        }
        IAxis x = chart.getAxisSet().getXAxis(0);
        x.getTick().setTickMarkStepHint(110);
        x.getTick().setFormat(time.format());
        x.getGrid().setVisible(false);
        IAxis y = chart.getAxisSet().getYAxis(0);
        y.getTick().setTickMarkStepHint(36);
        y.setDrawAxisLine(false);
        y.setRange(new Range(0, 100));
    }

    private void setUpPainting() {
        chart.getPlotArea().addCustomPaintListener(new ICustomPaintListener() {
            @Override
            public void paintControl(PaintEvent event) {
                curves.forEach(curve -> curve.fill(event.gc, CurveLines.fillColour(curve.curve(), colors)));
            }

            @Override
            public boolean drawBehindSeries() {
                return true;
            }
        });
        chart.getPlotArea().addCustomPaintListener(this::paintNothing);
        chart.getPlotArea().addCustomPaintListener(event -> marked.ifPresent(moment -> {
            int x = chart.getAxisSet().getXAxis(0).getPixelCoordinate(time.position(moment));
            event.gc.setForeground(colors.color(Palette::muted));
            event.gc.setLineWidth(1);
            event.gc.setLineStyle(SWT.LINE_SOLID);
            event.gc.drawLine(x, 0, x, chart.getPlotArea().getSize().y);
        }));
    }

    private void paintNothing(PaintEvent event) {
        if (empty) {
            Point plot = chart.getPlotArea().getSize();
            Point text = event.gc.textExtent(Messages.Chart_nothing);
            event.gc.setForeground(colors.color(Palette::muted));
            event.gc.drawText(Messages.Chart_nothing, (plot.x - text.x) / 2, (plot.y - text.y) / 2, true);
        }
    }

    private void applyTheme() {
        curves.forEach(curve -> curve.colour(CurveLines.lineColour(curve.curve(), colors)));
        for (IAxis axis : chart.getAxisSet().getAxes()) {
            axis.getTick().setForeground(colors.color(Palette::muted));
            axis.getGrid().setForeground(colors.color(Palette::border));
        }
        chart.redraw();
    }
}
