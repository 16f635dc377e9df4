package org.virtworkbench.core.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.operation.OperationFailure;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.VirshCommand;

/** Writes a file of this computer into a volume, which it makes first when it has a document for it. Cancelling ends it within a chunk. */
public final class UploadVolumeOperation extends TransferOperation {

    private final Optional<String> xml;

    /**
     * @param target the pool
     * @param volume its name
     * @param xml document of the volume to make first; empty when it is there already
     * @param file what is written into it
     * @param keepPart whether a volume that it made stays when it fails or is cancelled
     */
    public UploadVolumeOperation(Target target, String volume, Optional<String> xml, Path file, boolean keepPart) {
        super(target, volume, file, keepPart);
        this.xml = xml;
    }

    @Override
    public String name() {
        return NLS.bind(Messages.upload_name, file().getFileName(), target().objectName());
    }

    @Override
    public String virshCommand() {
        String upload = VirshCommand.onHostOf(target(), "vol-upload", "--pool", target().objectName(), volume(), file().toString());
        return xml.map(document -> new CreateVolumeOperation(target(), volume(), document, false).virshCommand() + '\n' + upload)
                .orElse(upload);
    }

    @Override
    public void change(HypervisorConnection connection, SubMonitor monitor) throws HypervisorException, CoreException {
        try (FileChannel source = FileChannel.open(file(), StandardOpenOption.READ)) {
            if (xml.isPresent()) {
                monitor.subTask(NLS.bind(Messages.upload_making, volume()));
                connection.volumes().create(pool(), xml.get(), false);
            }
            send(connection, source, monitor);
        } catch (IOException e) {
            throw OperationFailure.because(NLS.bind(Messages.upload_unreadable, new Object[] { name(), file(), FileFailure.reason(e) }),
                    null);
        }
    }

    private void send(HypervisorConnection connection, FileChannel source, SubMonitor monitor)
            throws HypervisorException, IOException, CoreException {
        long length = source.size();
        try {
            move(monitor, length, transfer -> connection.volumes().upload(volumeId(), source, length, transfer));
        } catch (HypervisorException e) {
            if (e.kind() == Kind.LINK_LOST) {
                throw e; // nobody can look after the part now
            }
            String part = lookAfterPart(connection);
            if (e.kind() == Kind.CANCELLED) {
                throw new OperationCanceledException(NLS.bind(Messages.upload_cancelled, part));
            }
            throw OperationFailure.because(
                    NLS.bind(Messages.upload_failed, new Object[] { name(), e.getMessage(), part, e.problem().cure() }), e);
        } catch (IOException e) {
            lookAfterPart(connection);
            throw e;
        }
    }

    /** {@return what became of the volume that has only part of the content, one sentence} */
    private String lookAfterPart(HypervisorConnection connection) {
        if (xml.isEmpty()) {
            return NLS.bind(Messages.upload_partIn, volume());
        }
        if (keepsPart()) {
            return NLS.bind(Messages.upload_partKept, volume());
        }
        try {
            Volumes.remove(connection, volumeId());
            return NLS.bind(Messages.upload_partRemoved, volume());
        } catch (HypervisorException e) {
            return NLS.bind(Messages.upload_partRemains, volume(), e.getMessage());
        }
    }
}
