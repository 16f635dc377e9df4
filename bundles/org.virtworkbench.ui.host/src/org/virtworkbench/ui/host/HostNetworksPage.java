package org.virtworkbench.ui.host;

import java.util.Comparator;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PartInitException;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;
import org.virtworkbench.model.inventory.Network;
import org.virtworkbench.ui.editor.Editors;
import org.virtworkbench.ui.format.StateTexts;
import org.virtworkbench.ui.forms.InventoryEditor;
import org.virtworkbench.ui.forms.ObjectTable;
import org.virtworkbench.ui.widgets.EmptyState;

/** The virtual networks of a host. */
final class HostNetworksPage extends HostPage {

    private static final String ID = "networks";

    private ObjectTable<Network> table;
    private EmptyState empty;

    HostNetworksPage(InventoryEditor<Host> editor) {
        super(editor, ID, Messages.Page_networks);
    }

    @Override
    protected void createContent(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        empty = new EmptyState(parent, services().icons());
        empty.show("large/network", Messages.Networks_none, Messages.Networks_noneText);
        GridDataFactory.fillDefaults().grab(true, true).exclude(true).applyTo(empty);
        table = new ObjectTable<>(parent, Network.class, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        table.column(Messages.Networks_name, 20, 120, Network::getName, network -> services().icons().image(StateTexts.icon(network)),
                Comparator.comparing(Network::getName, String.CASE_INSENSITIVE_ORDER));
        table.text(Messages.Networks_state, 10, 70, StateTexts::text);
        table.text(Messages.Networks_mode, 18, 90, StateTexts::reach);
        table.text(Messages.Networks_bridge, 12, 70, Network::getBridge);
        table.text(Messages.Networks_addresses, 26, 130, network -> String.join(", ", network.getAddresses()));
        table.text(Messages.Networks_dhcp, 8, 60, network -> HostTexts.yesNo(network.isDhcp()));
        table.text(Messages.Networks_autostart, 8, 70, network -> HostTexts.yesNo(network.isAutostart()));
        table.onOpen(this::open);
        table.viewer().addSelectionChangedListener(event -> selectionChanged());
        var themes = services().icons().onThemeChange(() -> table.viewer().refresh());
        table.control().addDisposeListener(event -> themes.close());
    }

    private void open(Network network) {
        try {
            Editors.open(editor().getSite().getPage(), network);
        } catch (PartInitException e) {
            services().failures().show(e.getStatus());
        }
    }

    @Override
    protected IStructuredSelection selectionWithin() {
        return table == null ? StructuredSelection.EMPTY : table.viewer().getStructuredSelection();
    }

    @Override
    protected void show(Host shown) {
        boolean any = !shown.getNetworks().isEmpty();
        setShown(table.control(), any);
        setShown(empty, !any);
        table.control().getParent().layout();
        table.show(List.copyOf(shown.getNetworks()));
    }

    @Override
    protected void update(Host shown, ChangeSet changes) {
        if (changes.concerns(shown, Literals.HOST__NETWORKS)) {
            show(shown);
        }
        changes.changed().keySet().stream().filter(object -> object instanceof Network network && network.getHost() == shown)
                .forEach(table::update);
    }
}
