package org.virtworkbench.core.network;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.connection.DetailRequest;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.NetworkRecord;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.OperationFailure;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.VirshCommand;

/**
 * Stops a network and starts it again, so that it becomes what its definition says. Guests that use it lose their link.
 *
 * @param target the network
 */
public record RestartNetworkOperation(Target target) implements Operation {

    @Override
    public String name() {
        return NLS.bind(Messages.restart, target.objectName());
    }

    @Override
    public String virshCommand() {
        return VirshCommand.of(target, "net-destroy") + '\n' + VirshCommand.of(target, "net-start");
    }

    @Override
    public Optional<DetailRequest> touches() {
        return Optional.of(new DetailRequest.Places(target.host()));
    }

    @Override
    public void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
        UUID network = target.object().orElseThrow();
        try {
            connection.networks().stop(network);
        } catch (HypervisorException e) {
            throw OperationFailure.of(this, e);
        }
        try {
            connection.networks().start(network);
        } catch (HypervisorException e) {
            throw OperationFailure.because(NLS.bind(Messages.restartFailed, target.objectName(), e.getMessage()), e);
        }
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        return connection.networks().find(target.object().orElseThrow()).filter(network -> !network.active()).map(NetworkRecord::active);
    }
}
