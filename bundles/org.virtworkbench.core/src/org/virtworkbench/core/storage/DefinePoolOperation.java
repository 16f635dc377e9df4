package org.virtworkbench.core.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.connection.DetailRequest;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.PoolCalls;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.OperationFailure;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.VirshCommand;

/**
 * Makes a pool: defines it and, as asked, builds and starts it. When a step fails, the definition goes again, so that it can be tried anew.
 *
 * @param target the host
 * @param pool its name
 * @param xml its document
 * @param build how it is built; empty when it is not
 * @param start whether it is started
 * @param autostart whether it starts with its host
 */
public record DefinePoolOperation(Target target, String pool, String xml, Optional<PoolCalls.Build> build, boolean start,
        boolean autostart) implements Operation {

    @Override
    public String name() {
        return NLS.bind(Messages.pool_define, pool);
    }

    @Override
    public String virshCommand() {
        List<String> lines = new ArrayList<>();
        lines.add(VirshCommand.withDocument(target, xml, "pool-define", VirshCommand.INPUT));
        build.ifPresent(mode -> lines.add(switch (mode) {
            case DEFAULT -> VirshCommand.onHostOf(target, "pool-build", pool);
            case KEEP -> VirshCommand.onHostOf(target, "pool-build", pool, "--no-overwrite");
            case OVERWRITE -> VirshCommand.onHostOf(target, "pool-build", pool, "--overwrite");
        }));
        if (start) {
            lines.add(VirshCommand.onHostOf(target, "pool-start", pool));
        }
        if (autostart) {
            lines.add(VirshCommand.onHostOf(target, "pool-autostart", pool));
        }
        return String.join("\n", lines);
    }

    @Override
    public Optional<Object> exclusive() {
        return Optional.of("pool " + pool);
    }

    @Override
    public Optional<DetailRequest> touches() {
        return Optional.of(new DetailRequest.Places(target.host()));
    }

    @Override
    public boolean takesLong() {
        return true;
    }

    @Override
    public void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
        try {
            UUID uuid = connection.pools().define(xml);
            try {
                setUp(connection.pools(), uuid, monitor);
            } catch (HypervisorException e) {
                connection.pools().undefine(uuid);
                throw e;
            }
        } catch (HypervisorException e) {
            throw OperationFailure.of(this, e);
        }
    }

    private void setUp(PoolCalls pools, UUID uuid, SubMonitor monitor) throws HypervisorException {
        if (build.isPresent()) {
            monitor.subTask(NLS.bind(Messages.pool_building, pool));
            pools.build(uuid, build.get());
        }
        if (start) {
            monitor.subTask(NLS.bind(Messages.pool_starting, pool));
            pools.start(uuid);
        }
        if (autostart) {
            pools.setAutostart(uuid, true);
        }
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        return Optional.of(connection.storage().pools().stream().anyMatch(found -> found.name().equals(pool)));
    }
}
