package org.virtworkbench.core.creation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.creation.DriveSource.Extracted;
import org.virtworkbench.core.creation.DriveSource.Fetched;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.Transfer;
import org.virtworkbench.core.iso.IsoException;

/**
 * A file of a web server, or out of an image, that is on this computer for a while.
 *
 * @param path where it is; gone when this is closed
 * @param size in bytes
 */
record FetchedFile(Path path, long size) implements AutoCloseable {

    private static final int SCALE = 1_000;
    private static final int CHUNK = 1 << 20;
    /** The kernel looks for an archive behind another one at multiples of that. */
    private static final int ALIGNMENT = 4;

    /** Writes a file. */
    @FunctionalInterface
    private interface Filling {
        void fill(Path path, Transfer transfer) throws IOException, HypervisorException;
    }

    /**
     * Fetches one from a web server.
     *
     * @param running where the transfer is put, so that others can end it
     */
    static FetchedFile of(Fetched fetched, AtomicReference<Transfer> running, SubMonitor monitor) throws IOException, HypervisorException {
        monitor.subTask(NLS.bind(Messages.step_fetch, fetched.file().address()));
        return of((path, transfer) -> fetched.file().fetch(path, BootFiles.MOST, transfer), fetched.size(), fetched.added(), running,
                monitor);
    }

    /**
     * Takes one out of an image.
     *
     * @param connection the host's
     * @param running where the transfer is put, so that others can end it
     */
    static FetchedFile of(Extracted file, HypervisorConnection connection, AtomicReference<Transfer> running, SubMonitor monitor)
            throws IOException, HypervisorException {
        monitor.subTask(NLS.bind(Messages.step_extract, file.place().volume()));
        return of((path, transfer) -> {
            extract(file, connection, path, transfer);
            if (!transfer.isCancelled() && Files.size(path) != file.extent().size()) {
                throw IsoException.cut();
            }
        }, file.extent().size(), file.added(), running, monitor);
    }

    private static void extract(Extracted file, HypervisorConnection connection, Path path, Transfer transfer)
            throws IOException, HypervisorException {
        long offset = file.extent().offset();
        long size = file.extent().size();
        try (OutputStream out = Files.newOutputStream(path)) {
            if (file.image() instanceof ImageAt.OnHost there) {
                connection.volumes().download(there.volume(), offset, size, Channels.newChannel(out), transfer);
                return;
            }
            int count = 1;
            for (long done = 0; done < size && count > 0 && !transfer.isCancelled(); done += count) {
                byte[] chunk = file.image().bytes(connection).read(offset + done, (int) Math.min(CHUNK, size - done));
                out.write(chunk);
                transfer.moved(chunk.length);
                count = chunk.length;
            }
        }
    }

    private static FetchedFile of(Filling filling, long size, byte[] added, AtomicReference<Transfer> running, SubMonitor monitor)
            throws IOException, HypervisorException {
        SubMonitor progress = monitor.setWorkRemaining(SCALE);
        long[] came = new long[2];
        AtomicReference<Transfer> self = new AtomicReference<>();
        Transfer transfer = new Transfer(count -> {
            came[0] += count;
            long share = size == 0 ? 0 : Math.min(SCALE, came[0] * SCALE / size);
            progress.worked((int) (share - came[1]));
            came[1] = share;
            if (progress.isCanceled()) {
                self.get().cancel();
            }
        });
        self.set(transfer);
        running.set(transfer);
        Path path = Files.createTempFile("virt-workbench", ".fetched");
        boolean whole = false;
        try {
            filling.fill(path, transfer);
            if (transfer.isCancelled() || progress.isCanceled()) {
                throw new OperationCanceledException();
            }
            if (added.length > 0) {
                int gap = (int) (-Files.size(path) & ALIGNMENT - 1);
                Files.write(path, new byte[gap], StandardOpenOption.APPEND);
                Files.write(path, added, StandardOpenOption.APPEND);
            }
            whole = true;
            return new FetchedFile(path, Files.size(path));
        } finally {
            running.set(null);
            if (!whole) {
                Files.deleteIfExists(path);
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
