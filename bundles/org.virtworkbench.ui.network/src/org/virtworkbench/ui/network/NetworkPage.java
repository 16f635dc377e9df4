package org.virtworkbench.ui.network;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;
import org.virtworkbench.model.inventory.Network;
import org.virtworkbench.ui.format.StateTexts;
import org.virtworkbench.ui.forms.HostFetch;
import org.virtworkbench.ui.forms.HostListPage;
import org.virtworkbench.ui.forms.InventoryEditor;
import org.virtworkbench.ui.forms.ObjectTable;
import org.virtworkbench.ui.forms.Presence;
import org.virtworkbench.ui.widgets.EmptyState;

/** The networks of a host above, what the selected one gave out and its document below. */
final class NetworkPage extends HostListPage<Network> {

    private static final String ID = "networks";
    private static final int SHARE = 42;

    private final Tasks tasks;
    private NetworkActions actions;
    private NetworkPane pane;

    NetworkPage(InventoryEditor<Host> editor, Tasks tasks) {
        super(editor, ID, Messages.Page_title, SHARE);
        this.tasks = tasks;
    }

    @Override
    protected ObjectTable<Network> createTable(Composite parent) {
        actions = new NetworkActions(services(), tasks, editor(), () -> table().selection());
        GridDataFactory.fillDefaults().indent(6, 2).applyTo(actions.commanding().createEmptyBar(parent));
        ObjectTable<Network> networks = new ObjectTable<>(parent, Network.class, SWT.MULTI);
        networks.column(Messages.Networks_name, 20, 120, Network::getName, network -> services().icons().image(StateTexts.icon(network)),
                Comparator.comparing(Network::getName, String.CASE_INSENSITIVE_ORDER));
        networks.text(Messages.Networks_state, 10, 70, StateTexts::text);
        networks.text(Messages.Networks_mode, 14, 90, StateTexts::reach);
        networks.text(Messages.Networks_bridge, 12, 70, Network::getBridge);
        networks.text(Messages.Networks_addresses, 28, 140, network -> String.join(", ", network.getAddresses()));
        networks.text(Messages.Networks_dhcp, 8, 60, network -> network.isDhcp() ? Messages.Yes : Messages.No);
        networks.text(Messages.Networks_autostart, 9, 76, network -> network.isAutostart() ? Messages.Yes : Messages.No);
        networks.onOpen(network -> actions.open());
        actions.commanding().serve(networks.viewer().getControl());
        return networks;
    }

    @Override
    protected void createBelow(Composite parent, Composite whole) {
        pane = new NetworkPane(parent, new HostFetch(services().connections(), whole));
    }

    @Override
    protected List<Runnable> bars() {
        return List.of(() -> actions.commanding().fillBar());
    }

    @Override
    protected List<Network> objects(Host host) {
        return host.getNetworks();
    }

    @Override
    protected void selected() {
        actions.commanding().update();
        selectionChanged();
        List<Network> selected = table().selection();
        pane.show(selected.size() == 1 ? Optional.of(selected.getFirst()) : Optional.empty());
    }

    @Override
    protected void update(Host shown, ChangeSet changes) {
        if (changes.concerns(shown, Literals.HOST__NETWORKS)) {
            show(shown);
        }
        boolean some = changes.concerns(shown, Literals.HOST__STATE);
        for (Object object : changes.changed().keySet()) {
            if (object instanceof Network network && network.getHost() == shown) {
                table().update(network);
                some = true;
            }
        }
        if (some) {
            pane.forget();
            selected();
        }
    }

    @Override
    protected void showAbsent(EmptyState state, Presence presence) {
        state.show("large/network", Messages.Absent_headline, Messages.Absent_text);
    }
}
