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
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.driver.VolumeId;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.OperationFailure;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.VirshCommand;
import org.virtworkbench.model.inventory.PoolState;

/**
 * Stops a pool and forgets it; what it is made of stays, or goes, as asked.
 *
 * @param target the pool
 * @param volumes names of the volumes that are deleted first, for good
 * @param contents whether what it is made of, such as its folder, is removed as well, which most hosts do only when it is empty
 */
public record DeletePoolOperation(Target target, List<String> volumes, boolean contents) implements Operation {

    /** Copies the list. */
    public DeletePoolOperation {
        volumes = List.copyOf(volumes);
    }

    @Override
    public String name() {
        return NLS.bind(contents ? Messages.pool_delete : Messages.pool_undefine, target.objectName());
    }

    @Override
    public String virshCommand() {
        List<String> lines = new ArrayList<>();
        volumes.forEach(volume -> lines.add(VirshCommand.onHostOf(target, "vol-delete", "--pool", target.objectName(), volume)));
        lines.add(VirshCommand.of(target, "pool-destroy"));
        if (contents) {
            lines.add(VirshCommand.of(target, "pool-delete"));
        }
        lines.add(VirshCommand.of(target, "pool-undefine"));
        return String.join("\n", lines);
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
        UUID pool = target.object().orElseThrow();
        SubMonitor steps = monitor.setWorkRemaining(volumes.size() + 3);
        try {
            for (String volume : volumes) {
                steps.subTask(NLS.bind(Messages.pool_deletingVolume, volume));
                steps.split(1);
                Volumes.remove(connection, new VolumeId(pool, volume));
            }
            Optional<PoolRecord> found = connection.storage().find(pool);
            if (found.filter(record -> record.state() != PoolState.INACTIVE).isPresent()) {
                connection.pools().stop(pool);
            }
            steps.worked(1);
            if (contents) {
                connection.pools().delete(pool);
            }
            steps.worked(1);
            if (found.filter(PoolRecord::persistent).isPresent()) {
                connection.pools().undefine(pool);
            }
        } catch (HypervisorException e) {
            if (e.kind() != Kind.NOT_FOUND) {
                throw OperationFailure.of(this, e);
            } // somebody else was quicker
        }
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        return Optional.of(connection.storage().find(target.object().orElseThrow()).isEmpty());
    }
}
