package org.virtworkbench.core.network;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.operation.CallingOperation;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.VirshCommand;

/**
 * Forgets a network filter. The host refuses it while a guest that runs uses it.
 *
 * @param target the host
 * @param filter the filter
 * @param filterName its name
 */
public record DeleteFilterOperation(Target target, UUID filter, String filterName) implements CallingOperation {

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
    public void act(HypervisorConnection connection) throws HypervisorException {
        connection.networks().filters().undefine(filter);
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        return Optional.of(connection.networks().filters().list().stream().noneMatch(found -> found.uuid().equals(filter)));
    }
}
