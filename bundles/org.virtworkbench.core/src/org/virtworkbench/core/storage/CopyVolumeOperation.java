package org.virtworkbench.core.storage;

import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.VolumeId;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.OperationFailure;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.VirshCommand;

/**
 * Makes a volume with the content of another one, converted where the formats differ, and encrypted with the same passphrase where the other one is; see
 * {@link VolumeCopy}.
 *
 * @param target the new one's pool
 * @param volume the new one's name
 * @param xml the new one's document
 * @param source the other one
 * @param sourcePool name of the other one's pool
 * @param preallocateMetadata whether a qcow2 image gets its tables at once
 */
public record CopyVolumeOperation(Target target, String volume, String xml, VolumeId source, String sourcePool,
        boolean preallocateMetadata) implements VolumeOperation {

    @Override
    public String name() {
        return NLS.bind(Messages.copy_name, source.name(), volume);
    }

    @Override
    public String virshCommand() {
        String command = VirshCommand.withDocument(target, xml, "vol-create-from", target.objectName(), VirshCommand.INPUT, source.name(),
                "--inputpool", sourcePool);
        return preallocateMetadata ? command.replaceFirst(" <<", " --prealloc-metadata <<") : command;
    }

    @Override
    public Operation prepared(HypervisorConnection connection) throws CoreException {
        try {
            VolumeCopy copy = copy(connection);
            return copy.bytes().isPresent() ? new RelayVolumeOperation(this, copy)
                    : new CopyVolumeOperation(target, volume, copy.xml(), source, sourcePool, preallocateMetadata);
        } catch (HypervisorException e) {
            throw OperationFailure.of(this, e);
        }
    }

    @Override
    public void change(HypervisorConnection connection, SubMonitor monitor) throws HypervisorException, CoreException {
        copy(connection).run(connection, monitor);
    }

    private VolumeCopy copy(HypervisorConnection connection) throws HypervisorException, CoreException {
        return VolumeCopy.of(connection, volumeId(), xml, source, preallocateMetadata);
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        return Volumes.exists(connection, volumeId());
    }
}
