package org.virtworkbench.ui.guest;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.virtworkbench.core.history.SampleHistory.Metric;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.core.inventory.GuestActivity;
import org.virtworkbench.core.operation.GuestAction;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;
import org.virtworkbench.ui.charts.ChartPanel.Source;
import org.virtworkbench.ui.charts.ChartSpec;
import org.virtworkbench.ui.charts.ChartStack;
import org.virtworkbench.ui.charts.Quantity;
import org.virtworkbench.ui.editor.Editors;
import org.virtworkbench.ui.forms.InventoryEditor;
import org.virtworkbench.ui.widgets.EmptyState;

/** What a guest does: charts of processor, memory, disks and network. */
final class GuestPerformancePage extends GuestPage {

    private ChartStack charts;

    GuestPerformancePage(InventoryEditor<Guest> editor) {
        super(editor, Editors.PAGE_PERFORMANCE, Messages.Page_performance);
    }

    @Override
    protected void createContent(Composite parent) {
        parent.setLayout(new FillLayout());
        charts = new ChartStack(parent, List.of(ChartSpec.cpu(), ChartSpec.memory(), ChartSpec.disk(), ChartSpec.network()), services());
    }

    @Override
    protected void show(Guest shown) {
        if (GuestActivity.isActive(shown) || hasHistory(shown)) {
            charts.show(new Source(shown.getHost().getId(), Optional.of(shown.getUuid()), shown.getName()), spec -> limit(spec, shown));
        } else {
            charts.showNone(Messages.Performance_idle, Messages.Performance_idleText, start(shown));
        }
    }

    @Override
    protected void update(Guest shown, ChangeSet changes) {
        if (changes.concerns(shown, Literals.GUEST__SAMPLE, Literals.GUEST__STATE)
                || changes.concerns(shown.getHost(), Literals.HOST__STATE)) {
            show(shown);
        }
    }

    private EmptyState.Action[] start(Guest guest) {
        return GuestAction.START.appliesTo(guest) ? new EmptyState.Action[] { new EmptyState.Action(Messages.Action_start,
                () -> new GuestCommands(getSite(), services().failures()).run(GuestAction.START, guest)) } : new EmptyState.Action[0];
    }

    private boolean hasHistory(Guest guest) {
        return services().history().series(guest.getHost().getId(), Optional.of(guest.getUuid()), Metric.CPU, 1).times().length > 0;
    }

    private static OptionalDouble limit(ChartSpec spec, Guest guest) {
        boolean known = spec.quantity() == Quantity.BYTES && guest.getSample() != null && guest.getSample().memoryTotal().isPresent();
        return known ? OptionalDouble.of(guest.getSample().memoryTotal().getAsLong()) : OptionalDouble.empty();
    }
}
