package org.virtworkbench.ui.inventory.guests;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.services.IServiceLocator;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.ui.inventory.Commands;
import org.virtworkbench.ui.widgets.EmptyState;

/** Says why the table is empty, and what to do. UI thread. */
final class GuestsEmptyState {

    private final EmptyState state;
    private final IServiceLocator services;
    private final Runnable clearFilter;

    GuestsEmptyState(EmptyState state, IServiceLocator services, Runnable clearFilter) {
        this.state = state;
        this.services = services;
        this.clearFilter = clearFilter;
    }

    /**
     * Shows what fits.
     *
     * @param hosts all hosts
     * @param guests number of guests before the filter
     * @param query the filter
     */
    void show(List<Host> hosts, int guests, String query) {
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
    }

    private void connect(List<Host> hosts) {
        Connections connections = services.getService(Connections.class);
        hosts.forEach(host -> connections.connect(host.getId()));
    }

    private EmptyState.Action addHost() {
        return new EmptyState.Action(Messages.Empty_addHost, () -> Commands.run(services, Commands.ADD_HOST));
    }
}
