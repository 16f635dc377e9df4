package org.virtworkbench.core.network;

import java.util.Optional;
import java.util.UUID;

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
 * Forgets a network filter. The host refuses it while a guest that runs uses it.
 *
 * @param target the host
 * @param filter the filter
 * @param filterName its name
 */
public record DeleteFilterOperation(Target target, UUID filter, String filterName) implements Operation {

    @Override
    public String name() {
        return NLS.bind(Messages.deleteFilter, filterName);
    }

    @Override
    public String virshCommand() {
        return VirshCommand.onHostOf(target, "nwfilter-undefine", filter.toString());
    }

    @Override
    public Optional<Object> exclusive() {
        return Optional.of("filter " + filterName);
    }

    @Override
    public void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
        try {
            connection.networks().filters().undefine(filter);
        } catch (HypervisorException e) {
            throw OperationFailure.of(this, e);
        }
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        return Optional.of(connection.networks().filters().list().stream().noneMatch(found -> found.uuid().equals(filter)));
    }
}
