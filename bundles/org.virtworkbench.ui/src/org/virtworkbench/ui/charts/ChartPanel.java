package org.virtworkbench.ui.charts;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.virtworkbench.core.history.SampleHistory;
import org.virtworkbench.core.history.SampleHistory.Series;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.ui.Failures;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.theme.Colors;
import org.virtworkbench.ui.widgets.CssClass;

/** Several charts of one host or guest, with a choice of how far back they look, and export. UI thread. */
public final class ChartPanel extends Composite {

    /** More than an hour has at one sample a second. */
    private static final int MOST_SAMPLES = 4000;
    /** From here on two charts with their legends fit side by side. */
    private static final int WIDE = 760;

    private final SampleHistory history;
    private final List<HistoryChart> charts = new ArrayList<>();
    private final List<ChartSpec> specs;
    private final Icons icons;
    private final ScrolledComposite scroller;
    private final Composite grid;
    private ChartRange range = ChartRange.FIVE_MINUTES;
    private Optional<Source> source = Optional.empty();
    private Function<ChartSpec, OptionalDouble> limits = spec -> OptionalDouble.empty();

    /**
     * Whose samples are shown.
     *
     * @param host id of the host's profile
     * @param guest uuid; empty for the host itself
     * @param name for the name of an exported file
     */
    public record Source(String host, Optional<UUID> guest, String name) {
    }

    /**
     * Makes one without curves; see {@link #show}.
     *
     * @param parent with any layout
     * @param specs a chart each
     * @param history where samples come from
     * @param colors of the product
     * @param icons of the product
     * @param failures to show that an export failed
     */
    public ChartPanel(Composite parent, List<ChartSpec> specs, SampleHistory history, Colors colors, Icons icons, Failures failures) {
        super(parent, SWT.NONE);
        this.history = history;
        this.specs = List.copyOf(specs);
        this.icons = icons;
        GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 12).spacing(12, 8).applyTo(this);
        createRanges();
        createExports(new ChartExport(this, failures));
        scroller = new ScrolledComposite(this, SWT.V_SCROLL);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(200, 100).applyTo(scroller);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.setShowFocusedControl(true);
        grid = new Composite(scroller, SWT.NONE);
        scroller.setContent(grid);
        GridLayoutFactory.fillDefaults().spacing(12, 12).equalWidth(true).applyTo(grid);
        for (ChartSpec spec : specs) {
            HistoryChart chart = CssClass.CARD.on(new HistoryChart(grid, spec, colors, icons));
            GridDataFactory.fillDefaults().grab(true, true).applyTo(chart);
            charts.add(chart);
        }
        scroller.addListener(SWT.Resize, event -> reflow());
    }

    /**
     * Shows the newest samples. Call it for each new sample while this is visible, and when it becomes visible.
     *
     * @param shown whose
     * @param newLimits values that a chart can't exceed
     */
    public void show(Source shown, Function<ChartSpec, OptionalDouble> newLimits) {
        source = Optional.of(shown);
        limits = newLimits;
        refresh();
    }

    /** {@return all samples that are kept, as comma-separated values} */
    String csv() {
        List<Map.Entry<String, Series>> columns = new ArrayList<>();
        for (ChartSpec spec : specs) {
            for (Curve curve : spec.curves()) {
                columns.add(Map.entry(curve.column(), series(curve)));
            }
        }
        return CsvTable.of(columns, ZoneId.systemDefault());
    }

    Optional<Source> source() {
        return source;
    }

    Composite grid() {
        return grid;
    }

    private void reflow() {
        int width = scroller.getClientArea().width;
        ((GridLayout) grid.getLayout()).numColumns = width >= WIDE ? 2 : 1;
        scroller.setMinHeight(grid.computeSize(width, SWT.DEFAULT).y);
        grid.layout();
    }

    private void refresh() {
        if (source.isEmpty()) {
            return;
        }
        long now = System.currentTimeMillis();
        for (int i = 0; i < charts.size(); i++) {
            ChartSpec spec = specs.get(i);
            charts.get(i).show(spec.curves().stream().map(this::series).toList(), now - range.length().toMillis(), now, limits.apply(spec));
        }
    }

    private Series series(Curve curve) {
        return source.map(shown -> history.series(shown.host(), shown.guest(), curve.metric(), MOST_SAMPLES))
                .orElse(new Series(new long[0], new double[0]));
    }

    private void createRanges() {
        ToolBar bar = new ToolBar(this, SWT.FLAT | SWT.RIGHT);
        for (ChartRange each : ChartRange.values()) {
            ToolItem item = new ToolItem(bar, SWT.RADIO);
            item.setText("\u00a0" + each.text() + '\u00a0');
            item.setToolTipText(NLS.bind(Messages.Range_tip, each.text()));
            item.setSelection(each == range);
            item.addListener(SWT.Selection, event -> {
                if (item.getSelection()) {
                    range = each;
                    refresh();
                }
            });
        }
    }

    private void createExports(ChartExport export) {
        ToolBar bar = new ToolBar(this, SWT.FLAT | SWT.RIGHT);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).grab(true, false).applyTo(bar);
        item(bar, "save", Messages.Export_csv, Messages.Export_csvTip, export::saveTable);
        item(bar, "screenshot", Messages.Export_picture, Messages.Export_pictureTip, export::savePicture);
    }

    private void item(ToolBar bar, String icon, String text, String tip, Runnable run) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setText(text);
        item.setToolTipText(tip);
        item.setImage(icons.image(icon));
        item.addListener(SWT.Selection, event -> run.run());
        Subscription themes = icons.onThemeChange(() -> item.setImage(icons.image(icon)));
        item.addDisposeListener(event -> themes.close());
    }
}
