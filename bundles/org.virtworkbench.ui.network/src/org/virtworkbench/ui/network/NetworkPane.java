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
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.LeaseRecord;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Network;
import org.virtworkbench.ui.format.Format;
import org.virtworkbench.ui.forms.HostFetch;
import org.virtworkbench.ui.forms.ObjectTable;
import org.virtworkbench.ui.widgets.CssClass;

/** What is asked of one network when it is selected: the addresses that it gave out, and its document. UI thread, which never waits for it. */
final class NetworkPane {

    private final HostFetch fetch;
    private final Label heading;
    private final ObjectTable<LeaseRecord> leases;
    private final Text document;
    private Optional<Network> shown = Optional.empty();
    private int generation;

    /** What came of one question. */
    private record Answer(List<LeaseRecord> leases, String xml, boolean pending) {
    }

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
        show(Optional.empty(), new Answer(List.of(), "", false));
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
            show(network, new Answer(List.of(), "", false));
            return;
        }
        Network asked = network.get();
        boolean active = asked.isActive();
        var uuid = asked.getUuid();
        fetch.run(asked.getHost().getId(), NLS.bind(Messages.Job_network, asked.getName()), connection -> ask(connection, uuid, active),
                answer -> {
                    if (mine == generation) {
                        show(network, answer);
                    }
                }, failure -> {
                    if (mine == generation) {
                        heading.setText(failure.getMessage().replace("&", "&&"));
                    }
                });
    }

    private static Answer ask(HypervisorConnection connection, UUID network, boolean active) throws HypervisorException {
        String now = connection.networks().xml(network);
        String next = active ? inactive(connection, network, now) : now;
        return new Answer(active ? leases(connection, network) : List.of(), next, active && differ(now, next));
    }

    /** The address of a bridge that the host chose, and the like, is no change of anybody. */
    private static boolean differ(String now, String next) {
        return !words(now).containsAll(words(next));
    }

    private static List<String> words(String xml) {
        return List.of(xml.replaceFirst("<network[^>]*>", "").split("\\s*\\n\\s*"));
    }

    private static String inactive(HypervisorConnection connection, UUID network, String now) throws HypervisorException {
        try {
            return connection.networks().inactiveXml(network);
        } catch (HypervisorException e) {
            if (e.kind() == Kind.UNSUPPORTED) {
                return now;
            }
            throw e;
        }
    }

    private static List<LeaseRecord> leases(HypervisorConnection connection, UUID network) throws HypervisorException {
        try {
            return connection.networks().leases(network);
        } catch (HypervisorException e) {
            if (e.kind() == Kind.UNSUPPORTED || e.kind() == Kind.INVALID_STATE) {
                return List.of();
            }
            throw e;
        }
    }

    private void show(Optional<Network> network, Answer answer) {
        heading.setText(network.map(each -> NLS.bind(answer.pending() ? Messages.Leases_pending : Messages.Leases_title,
                each.getName().replace("&", "&&"), answer.leases().size())).orElse(Messages.Leases_none));
        leases.show(answer.leases());
        document.setText(answer.xml());
    }
}
