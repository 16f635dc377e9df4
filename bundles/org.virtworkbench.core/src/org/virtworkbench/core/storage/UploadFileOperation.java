package org.virtworkbench.core.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.OperationFailure;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.VirshCommand;

/**
 * Makes a volume as large as a file of this computer and writes the file into it. What kind of image that is, the host sees by itself when it is there.
 *
 * @param target the pool
 * @param volume the new one's name
 * @param file what is written into it
 * @param keepPart whether the volume stays when this fails or is cancelled
 */
public record UploadFileOperation(Target target, String volume, Path file, boolean keepPart) implements VolumeOperation {

    @Override
    public String name() {
        return NLS.bind(Messages.upload_name, file.getFileName(), target.objectName());
    }

    @Override
    public String virshCommand() {
        String quoted = VirshCommand.quote(file.toString());
        return VirshCommand.onHostOf(target, "vol-create-as", target.objectName(), volume) + " $(stat -c %s " + quoted
                + ")B --allocation 0 --format raw\n"
                + VirshCommand.onHostOf(target, "vol-upload", "--pool", target.objectName(), volume, file.toString());
    }

    @Override
    public Operation prepared(HypervisorConnection connection) throws CoreException {
        try {
            String xml = VolumeDraft.thin(volume, "raw", Files.size(file)).xml();
            return new UploadVolumeOperation(target, volume, Optional.of(xml), file, keepPart);
        } catch (IOException e) {
            throw OperationFailure.because(NLS.bind(Messages.upload_unreadable, new Object[] { name(), file, FileFailure.reason(e) }),
                    null);
        }
    }

    @Override
    public void change(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
        prepared(connection).run(connection, monitor);
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) {
        return Optional.empty(); // there or not, whether it is whole is not known
    }
}
