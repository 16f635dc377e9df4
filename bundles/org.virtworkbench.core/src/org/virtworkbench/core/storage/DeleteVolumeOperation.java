package org.virtworkbench.core.storage;

import java.util.Optional;

import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.operation.Target;

/**
 * Deletes a volume for good.
 *
 * @param target the pool
 * @param volume its name
 */
public record DeleteVolumeOperation(Target target, String volume) implements VolumeOperation {

    @Override
    public String name() {
        return NLS.bind(Messages.delete_name, volume, target.objectName());
    }

    @Override
    public String virshCommand() {
        return virsh("vol-delete");
    }

    @Override
    public void change(HypervisorConnection connection, SubMonitor monitor) throws HypervisorException {
        connection.volumes().delete(volumeId());
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        return Volumes.exists(connection, volumeId()).map(there -> !there);
    }
}
