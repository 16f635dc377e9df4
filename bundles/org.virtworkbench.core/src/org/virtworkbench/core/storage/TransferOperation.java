package org.virtworkbench.core.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.SubMonitor;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.Transfer;
import org.virtworkbench.core.operation.Target;

/** Moves bytes between a file of this computer and a volume. Cancelling ends it within a chunk. */
abstract sealed class TransferOperation implements VolumeOperation permits UploadVolumeOperation, DownloadVolumeOperation {

    private final Target target;
    private final String volume;
    private final Path file;
    private final boolean keepPart;
    private final AtomicReference<Transfer> running = new AtomicReference<>();

    /**
     * @param target the pool
     * @param volume its name
     * @param file of this computer
     * @param keepPart whether what is there only in part stays when it fails or is cancelled
     */
    TransferOperation(Target target, String volume, Path file, boolean keepPart) {
        this.target = target;
        this.volume = volume;
        this.file = file;
        this.keepPart = keepPart;
    }

    @Override
    public final Target target() {
        return target;
    }

    @Override
    public final String volume() {
        return volume;
    }

    /** {@return the file of this computer} */
    final Path file() {
        return file;
    }

    /** {@return whether what is there only in part stays} */
    final boolean keepsPart() {
        return keepPart;
    }

    /** What moves the bytes. */
    @FunctionalInterface
    interface Moving {

        /**
         * @throws HypervisorException when the host fails, or it was cancelled
         * @throws IOException when the file does
         */
        void move(Transfer transfer) throws HypervisorException, IOException;
    }

    /**
     * Moves the bytes, so that {@link #abort} can end it.
     *
     * @param monitor told how far it is
     * @param length how many bytes there will be; 0 when not known
     * @param moving moves them
     */
    final void move(SubMonitor monitor, long length, Moving moving) throws HypervisorException, IOException {
        TransferProgress progress = new TransferProgress(monitor, length);
        running.set(progress.transfer());
        try {
            moving.move(progress.transfer());
        } finally {
            running.set(null);
        }
    }

    @Override
    public final void abort(HypervisorConnection connection) {
        Transfer transfer = running.get();
        if (transfer != null) {
            transfer.cancel();
        }
    }
}
