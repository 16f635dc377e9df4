package org.virtworkbench.core.network;

import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.connection.DetailRequest;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.OperationFailure;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.VirshCommand;

/**
 * Exchanges the definition of a network. One that runs goes on as it is, until it is started again.
 *
 * @param target the network
 * @param xml its new document
 */
public record RedefineNetworkOperation(Target target, String xml) implements Operation {

    @Override
    public String name() {
        return NLS.bind(Messages.redefine, target.objectName());
    }

    @Override
    public String virshCommand() {
        return VirshCommand.withDocument(target, xml, "net-define", VirshCommand.INPUT);
    }

    @Override
    public Optional<DetailRequest> touches() {
        return Optional.of(new DetailRequest.Places(target.host()));
    }

    @Override
    public void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
        try {
            connection.networks().define(xml);
        } catch (HypervisorException e) {
            throw OperationFailure.of(this, e);
        }
    }
}
