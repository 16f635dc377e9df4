package org.virtworkbench.ui.inventory.guests;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.services.IServiceLocator;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.inventory.Commands;
import org.virtworkbench.ui.widgets.EmptyState;

/** Says why the table is empty, and what to do. UI thread. */
final class GuestsEmptyState {

    private final Composite parent;
    private final Icons icons;
    private final IServiceLocator services;
    private final Runnable clearFilter;
    private Optional<EmptyState> made = Optional.empty();

    /**
     * @param parent for the control, which is made when something is shown first
     * @param icons of the product
     * @param services of the window
     * @param clearFilter empties the filter
     */
    GuestsEmptyState(Composite parent, Icons icons, IServiceLocator services, Runnable clearFilter) {
        this.parent = parent;
        this.icons = icons;
        this.services = services;
        this.clearFilter = clearFilter;
    }

    /**
     * {@return whether guests may come by themselves any moment: there are hosts, and none of them is connected yet}
     *
     * @param hosts all hosts
     */
    static boolean isExpectant(List<Host> hosts) {
        return !hosts.isEmpty() && hosts.stream().noneMatch(host -> host.getState() == ConnectionState.CONNECTED);
    }

    /**
     * Shows what fits.
     *
     * @param hosts all hosts
     * @param guests number of guests before the filter
     * @param query the filter
     * @return the control that shows it
     */
    Control show(List<Host> hosts, int guests, String query) {
        EmptyState state = state();
        if (hosts.isEmpty()) {
            state.show("large/host", Messages.Empty_noHosts, Messages.Empty_noHostsText, addHost());
        } else if (guests > 0) {
            state.show("large/filter", Messages.Empty_noMatch, NLS.bind(Messages.Empty_noMatchText, Integer.valueOf(guests), query),
                    new EmptyState.Action(Messages.Empty_clearFilter, clearFilter));
        } else if (hosts.stream().anyMatch(host -> host.getState() == ConnectionState.CONNECTED)) {
            state.show("large/guest", Messages.Empty_noGuests, Messages.Empty_noGuestsText,
                    new EmptyState.Action(Messages.Empty_newGuest, () -> Commands.run(services, Commands.NEW_GUEST)), addHost());
        } else if (hosts.stream().anyMatch(host -> host.getState() == ConnectionState.CONNECTING)) {
            state.show("large/host", Messages.Empty_connecting, Messages.Empty_notConnectedText);
        } else {
            state.show("large/host-disconnected", Messages.Empty_notConnected, Messages.Empty_notConnectedText,
                    new EmptyState.Action(Messages.Empty_connect, () -> connect(hosts)), addHost());
        }
        return state;
    }

    private EmptyState state() {
        if (made.isEmpty()) {
            made = Optional.of(new EmptyState(parent, icons));
        }
        return made.get();
    }

    private void connect(List<Host> hosts) {
        Connections connections = services.getService(Connections.class);
        hosts.forEach(host -> connections.connect(host.getId()));
    }

    private EmptyState.Action addHost() {
        return new EmptyState.Action(Messages.Empty_addHost, () -> Commands.run(services, Commands.ADD_HOST));
    }
}
