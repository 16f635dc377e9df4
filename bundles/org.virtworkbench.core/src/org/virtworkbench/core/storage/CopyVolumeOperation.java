package org.virtworkbench.core.storage;

import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.VolumeId;
import org.virtworkbench.core.operation.OperationFailure;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.VirshCommand;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.storage.VolumeDocument;

/**
 * Makes a volume with the content of another one, converted where the formats differ. libvirt can't stop it: when it is cancelled, the copy is deleted as soon as
 * the host has made it.
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
    public void change(HypervisorConnection connection, SubMonitor monitor) throws HypervisorException, CoreException {
        if (isEncrypted(connection.volumes().xml(source))) {
            throw OperationFailure.because(NLS.bind(Messages.copy_encrypted, source.name()), null);
        }
        monitor.subTask(NLS.bind(Messages.copy_progress, source.name()));
        CopyProgress progress = CopyProgress.watch(connection, volumeId(), source, monitor);
        try {
            connection.volumes().copy(pool(), xml, source, preallocateMetadata);
        } finally {
            progress.stop();
        }
        if (monitor.isCanceled()) {
            Volumes.remove(connection, volumeId());
            throw new OperationCanceledException(NLS.bind(Messages.copy_cancelled, volume));
        }
    }

    private static boolean isEncrypted(String document) {
        try {
            return VolumeDocument.parse(document).encryption().isPresent();
        } catch (XmlSyntaxException e) {
            return false; // the host will say
        }
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        return Volumes.exists(connection, volumeId());
    }
}
