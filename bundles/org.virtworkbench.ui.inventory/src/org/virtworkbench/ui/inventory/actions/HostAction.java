package org.virtworkbench.ui.inventory.actions;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Arrays;

import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Host;

/** What can be done to hosts without any further question. */
enum HostAction {

    /** Connects it. */
    CONNECT {
        @Override
        boolean appliesTo(Host host) {
            return EnumSet.of(ConnectionState.DISCONNECTED, ConnectionState.FAILED, ConnectionState.RECONNECTING).contains(host.getState());
        }

        @Override
        void run(Connections connections, Host host) {
            connections.connect(host.getId());
        }
    },
    /** Disconnects it, or gives up connecting. */
    DISCONNECT {
        @Override
        boolean appliesTo(Host host) {
            return EnumSet.of(ConnectionState.CONNECTED, ConnectionState.CONNECTING, ConnectionState.RECONNECTING)
                    .contains(host.getState());
        }

        @Override
        void run(Connections connections, Host host) {
            connections.disconnect(host.getId());
        }
    },
    /** Asks it for everything anew. */
    REFRESH {
        @Override
        boolean appliesTo(Host host) {
            return host.getState() == ConnectionState.CONNECTED;
        }

        @Override
        void run(Connections connections, Host host) {
            connections.refresh(host.getId());
        }
    };

    /** {@return whether it makes sense for a host now; called in the model's realm} */
    abstract boolean appliesTo(Host host);

    /** Does it, in the background. */
    abstract void run(Connections connections, Host host);

    /** {@return the action that plugin.xml names} */
    static Optional<HostAction> of(Object id) {
        return Arrays.stream(values()).filter(action -> action.name().toLowerCase(Locale.ROOT).equals(id)).findFirst();
    }
}
