package org.virtworkbench.core.network;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.operation.PlaceOperation;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.VirshCommand;

/**
 * Exchanges the definition of a network. One that runs goes on as it is, until it is started again.
 *
 * @param target the network
 * @param xml its new document
 */
public record RedefineNetworkOperation(Target target, String xml) implements PlaceOperation {

    @Override
    public String name() {
        return NLS.bind(Messages.redefine, target.objectName());
    }

    @Override
    public String virshCommand() {
        return VirshCommand.withDocument(target, xml, "net-define", VirshCommand.INPUT);
    }

    @Override
    public void act(HypervisorConnection connection) throws HypervisorException {
        connection.networks().define(xml);
    }
}
