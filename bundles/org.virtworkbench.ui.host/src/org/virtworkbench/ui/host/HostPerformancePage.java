package org.virtworkbench.ui.host;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.virtworkbench.core.history.SampleHistory.Metric;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;
import org.virtworkbench.ui.charts.ChartPanel.Source;
import org.virtworkbench.ui.charts.ChartSpec;
import org.virtworkbench.ui.charts.ChartStack;
import org.virtworkbench.ui.charts.Quantity;
import org.virtworkbench.ui.editor.Editors;
import org.virtworkbench.ui.forms.InventoryEditor;

/** How busy a host is and was: charts of processor and memory. */
final class HostPerformancePage extends HostPage {

    private ChartStack charts;

    HostPerformancePage(InventoryEditor<Host> editor) {
        super(editor, Editors.PAGE_PERFORMANCE, Messages.Page_performance);
    }

    @Override
    protected void createContent(Composite parent) {
        parent.setLayout(new FillLayout());
        charts = new ChartStack(parent, List.of(ChartSpec.cpu(), ChartSpec.memory()), services());
    }

    @Override
    protected void show(Host shown) {
        if (services().history().series(shown.getId(), Optional.empty(), Metric.CPU, 1).times().length > 0) {
            charts.show(new Source(shown.getId(), Optional.empty(), shown.getName()), spec -> limit(spec, shown));
        } else {
            charts.showNone(Messages.Performance_none, Messages.Performance_noneText);
        }
    }

    @Override
    protected void update(Host shown, ChangeSet changes) {
        if (changes.concerns(shown, Literals.HOST__SAMPLE, Literals.HOST__STATE)) {
            show(shown);
        }
    }

    private static OptionalDouble limit(ChartSpec spec, Host host) {
        boolean known = spec.quantity() == Quantity.BYTES && host.getFacts() != null && host.getFacts().memory() > 0;
        return known ? OptionalDouble.of(host.getFacts().memory()) : OptionalDouble.empty();
    }
}
