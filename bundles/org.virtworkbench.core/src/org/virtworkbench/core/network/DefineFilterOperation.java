package org.virtworkbench.core.network;

import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.OperationFailure;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.VirshCommand;

/**
 * Makes a network filter, or exchanges its document. Guests that run get the new rules at once.
 *
 * @param target the host
 * @param filter its name
 * @param xml its document
 */
public record DefineFilterOperation(Target target, String filter, String xml) implements Operation {

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
    public void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
        try {
            connection.networks().filters().define(xml);
        } catch (HypervisorException e) {
            throw OperationFailure.of(this, e);
        }
    }
}
