package org.virtworkbench.core.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.operation.OperationFailure;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.storage.VolumeDocument;

/** Reads a volume into a file of this computer, which is there under its name only when it is whole. Cancelling ends it within a chunk. */
public final class DownloadVolumeOperation extends TransferOperation {

    /** What the name of a file has at its end as long as it is not whole. */
    public static final String PART = ".part";

    /**
     * @param target the pool
     * @param volume its name
     * @param file where to; replaced when it is there
     * @param keepPart whether what has come stays, under a name with {@link #PART}, when it fails or is cancelled
     */
    public DownloadVolumeOperation(Target target, String volume, Path file, boolean keepPart) {
        super(target, volume, file, keepPart);
    }

    @Override
    public String name() {
        return NLS.bind(Messages.download_name, volume(), target().objectName());
    }

    @Override
    public String virshCommand() {
        return virsh("vol-download", file().toString());
    }

    @Override
    public void change(HypervisorConnection connection, SubMonitor monitor) throws HypervisorException, CoreException {
        Path part = file().resolveSibling(file().getFileName() + PART);
        try {
            try (FileChannel to = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                move(monitor, length(connection), transfer -> connection.volumes().download(volumeId(), to, transfer));
            }
            Files.move(part, file(), StandardCopyOption.REPLACE_EXISTING);
        } catch (HypervisorException e) {
            String left = lookAfterPart(part);
            if (e.kind() == Kind.CANCELLED) {
                throw new OperationCanceledException(NLS.bind(Messages.download_cancelled, left));
            }
            throw e;
        } catch (IOException e) {
            lookAfterPart(part);
            throw OperationFailure.because(NLS.bind(Messages.download_unwritable, new Object[] { name(), file(), FileFailure.reason(e) }),
                    null);
        }
    }

    /** {@return how many bytes will come; 0 when the host does not tell} */
    private long length(HypervisorConnection connection) throws HypervisorException {
        try {
            VolumeDocument document = VolumeDocument.parse(connection.volumes().xml(volumeId()));
            return document.physical().or(document::capacity).orElse(0L);
        } catch (XmlSyntaxException e) {
            return 0;
        }
    }

    private String lookAfterPart(Path part) {
        if (keepsPart()) {
            return NLS.bind(Messages.download_partKept, part);
        }
        try {
            Files.deleteIfExists(part);
            return Messages.download_partRemoved;
        } catch (IOException e) {
            return NLS.bind(Messages.download_partRemains, part, FileFailure.reason(e));
        }
    }
}
