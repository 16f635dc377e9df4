package org.virtworkbench.ui.charts;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.virtworkbench.ui.charts.ChartPanel.Source;
import org.virtworkbench.ui.forms.Services;
import org.virtworkbench.ui.widgets.EmptyState;

/** Charts, or what is to be said while nothing was measured yet. UI thread. */
public final class ChartStack extends Composite {

    private final StackLayout layout = new StackLayout();
    private final ChartPanel charts;
    private final EmptyState none;

    /**
     * Makes one that shows nothing; see {@link #show} and {@link #showNone}.
     *
     * @param parent with any layout
     * @param specs a chart each
     * @param services of the editor
     */
    public ChartStack(Composite parent, List<ChartSpec> specs, Services services) {
        super(parent, SWT.NONE);
        setLayout(layout);
        none = new EmptyState(this, services.icons());
        charts = new ChartPanel(this, specs, services.history(), services.colors(), services.icons(), services.failures());
    }

    /**
     * Shows the newest samples.
     *
     * @param shown whose
     * @param limits values that a chart can't exceed
     */
    public void show(Source shown, Function<ChartSpec, OptionalDouble> limits) {
        charts.show(shown, limits);
        bringUp(charts);
    }

    /**
     * Says why there are no charts.
     *
     * @param headline what is the matter
     * @param text what comes of it
     * @param actions what can be done about it
     */
    public void showNone(String headline, String text, EmptyState.Action... actions) {
        none.show("large/performance", headline, text, actions);
        bringUp(none);
    }

    private void bringUp(Control top) {
        if (layout.topControl != top) {
            layout.topControl = top;
            layout();
        }
    }
}
