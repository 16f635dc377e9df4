package org.virtworkbench.core.creation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.creation.DriveSource.Fetched;
import org.virtworkbench.core.driver.Transfer;

/**
 * A file of a web server that is on this computer for a while.
 *
 * @param path where it is; gone when this is closed
 * @param size in bytes
 */
record FetchedFile(Path path, long size) implements AutoCloseable {

    /** No kernel and no initial RAM disk is larger. */
    private static final long MOST = 2L << 30;
    private static final int SCALE = 1_000;
    /** The kernel looks for an archive behind another one at multiples of that. */
    private static final int ALIGNMENT = 4;

    /**
     * Fetches one.
     *
     * @param running where the transfer is put, so that others can end it
     */
    static FetchedFile of(Fetched fetched, AtomicReference<Transfer> running, SubMonitor monitor) throws IOException {
        monitor.subTask(NLS.bind(Messages.step_fetch, fetched.file().address()));
        SubMonitor progress = monitor.setWorkRemaining(SCALE);
        long[] came = new long[2];
        AtomicReference<Transfer> self = new AtomicReference<>();
        Transfer transfer = new Transfer(count -> {
            came[0] += count;
            long share = fetched.size() == 0 ? 0 : Math.min(SCALE, came[0] * SCALE / fetched.size());
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
            fetched.file().fetch(path, MOST, transfer);
            if (transfer.isCancelled() || progress.isCanceled()) {
                throw new OperationCanceledException();
            }
            if (fetched.added().length > 0) {
                int gap = (int) (-Files.size(path) & ALIGNMENT - 1);
                Files.write(path, new byte[gap], StandardOpenOption.APPEND);
                Files.write(path, fetched.added(), StandardOpenOption.APPEND);
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
