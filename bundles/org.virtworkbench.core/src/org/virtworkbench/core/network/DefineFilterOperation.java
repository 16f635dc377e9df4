package org.virtworkbench.core.network;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.operation.CallingOperation;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.VirshCommand;

/**
 * Makes a network filter, or exchanges its document. Guests that run get the new rules at once.
 *
 * @param target the host
 * @param filter its name
 * @param xml its document
 */
public record DefineFilterOperation(Target target, String filter, String xml) implements CallingOperation {

    @Override
    public String name() {
        return NLS.bind(Messages.defineFilter, filter);
    }

    @Override
    public String virshCommand() {
        return VirshCommand.withDocument(target, xml, "nwfilter-define", VirshCommand.INPUT);
    }

    @Override
    public Optional<Object> exclusive() {
        return Optional.of("filter " + filter);
    }

    @Override
    public void act(HypervisorConnection connection) throws HypervisorException {
        connection.networks().filters().define(xml);
    }
}
