package org.virtworkbench.ui.network;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.core.driver.LeaseRecord;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Network;
import org.virtworkbench.ui.format.Format;
import org.virtworkbench.ui.forms.HostFetch;
import org.virtworkbench.ui.forms.ObjectTable;
import org.virtworkbench.ui.widgets.CssClass;

/**
 * What is asked of one network while it is selected: the addresses that it gave out, and its definition. One that runs is asked again and again as long as
 * it is seen, since libvirt tells of no lease. UI thread, which never waits for it.
 */
final class NetworkPane {

    private static final int LOOK_MILLIS = 3_000;
    private static final Definition NOTHING = new Definition("", "", false, false, false, List.of());

    private final HostFetch fetch;
    private final Label heading;
    private final ObjectTable<LeaseRecord> leases;
    private final Text document;
    private Optional<Network> shown = Optional.empty();
    private int generation;

    NetworkPane(Composite parent, HostFetch fetch) {
        this.fetch = fetch;
        SashForm sides = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sides);
        Composite left = side(sides);
        heading = CssClass.HEADING.on(new Label(left, SWT.NONE));
        GridDataFactory.fillDefaults().grab(true, false).indent(12, 8).applyTo(heading);
        leases = new ObjectTable<>(left, LeaseRecord.class, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(leases.control());
        leases.column(Messages.Leases_address, 30, 110, LeaseRecord::address, null, Comparator.comparing(LeaseRecord::address));
        leases.text(Messages.Leases_host, 26, 80, LeaseRecord::hostname);
        leases.text(Messages.Leases_mac, 30, 110, LeaseRecord::mac);
        leases.text(Messages.Leases_expires, 26, 90, lease -> lease.expires().map(Format::time).orElse(Messages.Leases_never));
        Composite right = side(sides);
        Label title = CssClass.HEADING.on(new Label(right, SWT.NONE));
        title.setText(Messages.Document_title);
        GridDataFactory.fillDefaults().grab(true, false).indent(12, 8).applyTo(title);
        document = new Text(right, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).indent(12, 0).applyTo(document);
        sides.setWeights(55, 45);
        show(Optional.empty(), NOTHING);
    }

    private static Composite side(Composite parent) {
        Composite side = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(side);
        return side;
    }

    /** Lets the network that is shown be asked again. */
    void forget() {
        shown = Optional.empty();
    }

    /** Shows a network, asked for now unless it is shown already. */
    void show(Optional<Network> network) {
        if (network.isPresent() && network.equals(shown)) {
            return;
        }
        shown = network;
        int mine = ++generation;
        boolean asks = network.filter(each -> each.getHost() != null && each.getHost().getState() == ConnectionState.CONNECTED).isPresent();
        if (!asks) {
            show(network, NOTHING);
            return;
        }
        ask(network.get(), mine);
    }

    private void ask(Network network, int mine) {
        UUID uuid = network.getUuid();
        fetch.run(network.getHost().getId(), NLS.bind(Messages.Job_network, network.getName()),
                connection -> Definition.read(connection, uuid), answer -> {
                    if (mine == generation) {
                        show(Optional.of(network), answer);
                        lookAgain(network, mine);
                    }
                }, failure -> {
                    if (mine == generation) {
                        heading.setText(failure.getMessage().replace("&", "&&"));
                        lookAgain(network, mine);
                    }
                });
    }

    private void lookAgain(Network network, int mine) {
        heading.getDisplay().timerExec(LOOK_MILLIS, () -> {
            if (heading.isDisposed() || mine != generation || network.getHost() == null || !network.isActive()) {
                return;
            }
            if (heading.isVisible()) {
                ask(network, mine);
            } else {
                lookAgain(network, mine);
            }
        });
    }

    private void show(Optional<Network> network, Definition answer) {
        heading.setText(network.map(each -> NLS.bind(answer.pending().isEmpty() ? Messages.Leases_title : Messages.Leases_pending,
                each.getName().replace("&", "&&"), answer.leases().size())).orElse(Messages.Leases_none));
        leases.show(answer.leases());
        if (!document.getText().equals(answer.xml())) {
            document.setText(answer.xml());
        }
    }
}
