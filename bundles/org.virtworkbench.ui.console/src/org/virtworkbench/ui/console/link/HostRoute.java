package org.virtworkbench.ui.console.link;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.virtworkbench.core.connection.ConnectionLease;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.driver.GraphicsLink;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.model.values.ConnectionProblem;

/** The way through the connections to the hosts; an OSGi service. */
@Component
public final class HostRoute implements ScreenRoute {

    private final Connections connections;

    /** Made by the service runtime. */
    @Activate
    public HostRoute(@Reference Connections connections) {
        this.connections = connections;
    }

    @Override
    public GraphicsLink open(ScreenLink.Target guest) throws HypervisorException {
        try (ConnectionLease lease = connections.lease(guest.host(), NLS.bind(Messages.job, guest.name()))) {
            return lease.connection().consoles().openVnc(guest.uuid());
        }
    }

    @Override
    public ConnectionProfile profile(String id) throws HypervisorException {
        return connections.profiles().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(
                () -> new HypervisorException(Kind.NOT_FOUND, new ConnectionProblem(Messages.gone, "", Messages.gone_cure), null));
    }
}
