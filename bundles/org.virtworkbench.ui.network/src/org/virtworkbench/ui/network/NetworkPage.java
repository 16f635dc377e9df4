package org.virtworkbench.ui.network;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;
import org.virtworkbench.model.inventory.Network;
import org.virtworkbench.ui.format.StateTexts;
import org.virtworkbench.ui.forms.HostFetch;
import org.virtworkbench.ui.forms.InventoryEditor;
import org.virtworkbench.ui.forms.InventoryPage;
import org.virtworkbench.ui.forms.ObjectTable;
import org.virtworkbench.ui.forms.Presence;
import org.virtworkbench.ui.widgets.EmptyState;

/** The networks of a host above, what the selected one gave out and its document below. */
final class NetworkPage extends InventoryPage<Host> {

    private static final String ID = "networks";

    private final Tasks tasks;
    private ObjectTable<Network> networks;
    private NetworkActions actions;
    private NetworkPane pane;
    private Optional<Network> wanted = Optional.empty();

    NetworkPage(InventoryEditor<Host> editor, Tasks tasks) {
        super(editor, ID, Messages.Page_title);
        this.tasks = tasks;
    }

    @Override
    protected void createContent(Composite parent) {
        GridLayoutFactory.fillDefaults().applyTo(parent);
        SashForm sash = new SashForm(parent, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        createTable(frame(sash));
        pane = new NetworkPane(frame(sash), new HostFetch(services().connections(), sash));
        sash.setWeights(42, 58);
        Subscription themes = services().icons().onThemeChange(() -> networks.viewer().refresh());
        sash.addDisposeListener(event -> themes.close());
    }

    private static Composite frame(Composite parent) {
        Composite frame = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(frame);
        return frame;
    }

    private void createTable(Composite parent) {
        actions = new NetworkActions(services(), tasks, editor(), this::selected);
        GridDataFactory.fillDefaults().indent(6, 2).applyTo(actions.commanding().createBar(parent));
        networks = new ObjectTable<>(parent, Network.class, SWT.MULTI);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(networks.control());
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
        networks.viewer().addSelectionChangedListener(event -> changed());
    }

    private List<Network> selected() {
        return networks.selection();
    }

    private void changed() {
        actions.commanding().update();
        selectionChanged();
        List<Network> selected = selected();
        pane.show(selected.size() == 1 ? Optional.of(selected.getFirst()) : Optional.empty());
    }

    void reveal(Network network) {
        wanted = Optional.of(network);
        if (networks != null) {
            selectWanted();
        }
    }

    private void selectWanted() {
        wanted.filter(network -> network.getHost() != null).ifPresent(network -> {
            networks.viewer().setSelection(new StructuredSelection(network), true);
            wanted = Optional.empty();
        });
    }

    @Override
    protected IStructuredSelection selectionWithin() {
        return networks == null ? StructuredSelection.EMPTY : networks.viewer().getStructuredSelection();
    }

    @Override
    protected void show(Host shown) {
        networks.show(List.copyOf(shown.getNetworks()));
        selectWanted();
        if (networks.selection().isEmpty() && !shown.getNetworks().isEmpty()) {
            networks.viewer().setSelection(new StructuredSelection(networks.viewer().getElementAt(0)));
        }
        changed();
    }

    @Override
    protected void update(Host shown, ChangeSet changes) {
        if (changes.concerns(shown, Literals.HOST__NETWORKS)) {
            show(shown);
        }
        boolean some = changes.concerns(shown, Literals.HOST__STATE);
        for (Object object : changes.changed().keySet()) {
            if (object instanceof Network network && network.getHost() == shown) {
                networks.update(network);
                some = true;
            }
        }
        if (some) {
            pane.forget();
            changed();
        }
    }

    @Override
    protected void showAbsent(EmptyState state, Presence presence) {
        state.show("large/network", Messages.Absent_headline, Messages.Absent_text);
    }
}
