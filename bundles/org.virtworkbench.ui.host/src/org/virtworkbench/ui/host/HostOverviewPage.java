package org.virtworkbench.ui.host;

import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;
import org.virtworkbench.ui.editor.Editors;
import org.virtworkbench.ui.forms.InventoryEditor;
import org.virtworkbench.ui.forms.ScrolledColumns;

/** What a host is and how it is used. */
final class HostOverviewPage extends HostPage {

    private ScrolledColumns columns;
    private HostHeader header;
    private UsageCard usage;
    private List<HostPart> parts = List.of();

    HostOverviewPage(InventoryEditor<Host> editor) {
        super(editor, Editors.PAGE_OVERVIEW, Messages.Page_overview);
    }

    @Override
    protected void createContent(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        header = new HostHeader(parent, services());
        columns = new ScrolledColumns(parent);
        SystemCard system = new SystemCard(columns.main(), services());
        NumaCard numa = new NumaCard(columns.main(), services());
        usage = new UsageCard(columns.side(), services());
        CountsCard counts = new CountsCard(columns.side(), services());
        TypesCard types = new TypesCard(columns.side());
        parts = List.of(system, numa, counts, types);
    }

    @Override
    protected void show(Host shown) {
        header.show(shown);
        usage.show(shown);
        parts.forEach(part -> part.show(shown));
        columns.reflow();
    }

    @Override
    protected void update(Host shown, ChangeSet changes) {
        if (changes.concerns(shown, Literals.HOST__SAMPLE)) {
            usage.show(shown);
        }
        if (!concernsMoreThanSamples(shown, changes)) {
            return;
        }
        header.show(shown);
        boolean moved = usage.show(shown);
        for (HostPart part : parts) {
            moved |= part.show(shown);
        }
        if (moved) {
            columns.reflow();
        }
    }

    private static boolean concernsMoreThanSamples(Host host, ChangeSet changes) {
        Set<EStructuralFeature> own = changes.changed().getOrDefault(host, Set.of());
        if (own.stream().anyMatch(feature -> feature != Literals.HOST__SAMPLE)) {
            return true;
        }
        return changes.changed().entrySet().stream().anyMatch(entry -> isState(entry.getKey(), entry.getValue(), host));
    }

    private static boolean isState(EObject object, Set<EStructuralFeature> features, Host host) {
        return object.eContainer() == host && (!(object instanceof Guest) || features.contains(Literals.GUEST__STATE));
    }
}
