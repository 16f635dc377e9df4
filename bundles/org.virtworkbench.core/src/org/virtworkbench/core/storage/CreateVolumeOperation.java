package org.virtworkbench.core.storage;

import java.util.Optional;

import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.VirshCommand;

/**
 * Makes a volume in a pool.
 *
 * @param target the pool
 * @param volume the new one's name
 * @param xml its document
 * @param preallocateMetadata whether a qcow2 image gets its tables at once
 */
public record CreateVolumeOperation(Target target, String volume, String xml, boolean preallocateMetadata) implements VolumeOperation {

    @Override
    public String name() {
        return NLS.bind(Messages.create_name, volume, target.objectName());
    }

    @Override
    public String virshCommand() {
        return preallocateMetadata
                ? VirshCommand.withDocument(target, xml, "vol-create", target.objectName(), VirshCommand.INPUT, "--prealloc-metadata")
                : VirshCommand.withDocument(target, xml, "vol-create", target.objectName(), VirshCommand.INPUT);
    }

    @Override
    public void change(HypervisorConnection connection, SubMonitor monitor) throws HypervisorException {
        connection.volumes().create(pool(), xml, preallocateMetadata);
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        return Volumes.exists(connection, volumeId());
    }
}
