package org.virtworkbench.libvirt.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.Transfer;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.storage.CopyVolumeOperation;
import org.virtworkbench.core.storage.CreateVolumeOperation;
import org.virtworkbench.core.storage.DeletePoolOperation;
import org.virtworkbench.core.storage.DownloadVolumeOperation;
import org.virtworkbench.core.storage.UploadVolumeOperation;
import org.virtworkbench.testhosts.TestHost;

/** Bytes on their way between this computer and the volumes of a real host: all, some, and those that get stuck. */
class VolumeTransferTest extends StorageOnHost {

    VolumeTransferTest(TestHost host) {
        super(host);
    }

    @Test
    void movesEveryByteBothWays() throws Exception {
        for (int size : new int[] { 1, 262_120, 262_121, 3_000_000 }) {
            Path file = random("content", size);
            String name = "bytes " + size;
            run(new UploadVolumeOperation(pool, name, Optional.of(document(name, "raw", size)), file, false));
            Path back = folder.resolve("back");
            run(new DownloadVolumeOperation(pool, name, back, false));
            assertEquals(-1, Files.mismatch(file, back));
            shell(new UploadVolumeOperation(pool, name, Optional.empty(), random("other", size + 1), false).virshCommand()
                    + " 2>&1 || true");
            shell(new UploadVolumeOperation(pool, name + 's', Optional.of(document(name + 's', "raw", size)), file, false).virshCommand());
            Path byShell = folder.resolve("by shell");
            shell(new DownloadVolumeOperation(pool, name + 's', byShell, false).virshCommand());
            assertEquals(-1, Files.mismatch(file, byShell));
        }
    }

    @Test
    void movesHolesAsHolesAndLeavesNothingOfWhatWasThere() throws Exception {
        long size = 64 * MIB + 5;
        Path file = sparse("holes", size);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] { 7, 7, 7 }), 20 * MIB + 1);
        }
        run(new UploadVolumeOperation(pool, "holes", Optional.of(document("holes", "raw", size)), random("junk", (int) size), false));
        run(new UploadVolumeOperation(pool, "holes", Optional.empty(), file, false));
        Path back = folder.resolve("back");
        run(new DownloadVolumeOperation(pool, "holes", back, false));
        assertEquals(-1, Files.mismatch(file, back));
        run(new UploadVolumeOperation(pool, "fresh", Optional.of(document("fresh", "raw", size)), file, false));
        assertTrue(connection.volumes().allocation(id("fresh")) < 2 * MIB, "zeros take no room at the host");
        run(new DownloadVolumeOperation(pool, "fresh", back, false));
        assertEquals(-1, Files.mismatch(file, back));
        assertTrue(allocated(back) < 2 * MIB, "nor here");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(size - 1); // ends with a hole now
        }
        run(new UploadVolumeOperation(pool, "ends", Optional.of(document("ends", "raw", size - 1)), file, false));
        run(new DownloadVolumeOperation(pool, "ends", back, false));
        assertEquals(size - 1, Files.size(back));
        assertEquals(-1, Files.mismatch(file, back));
    }

    private static long allocated(Path file) throws IOException, InterruptedException {
        Process stat = new ProcessBuilder("stat", "-c", "%b", file.toString()).start();
        String blocks = new String(stat.getInputStream().readAllBytes()).strip();
        assertEquals(0, stat.waitFor());
        return Long.parseLong(blocks) * 512;
    }

    /** Cancels as soon as the first progress is told. */
    private static final class Impatient extends NullProgressMonitor {
        private final CountDownLatch told = new CountDownLatch(1);

        @Override
        public void worked(int work) {
            if (work > 0) {
                setCanceled(true);
                told.countDown();
            }
        }
    }

    @Test
    void aCancelledUploadLeavesNothingOrWhatIsAskedFor() throws Exception {
        Path file = sparse("large", 512 * MIB);
        for (boolean keep : new boolean[] { false, true }) {
            Operation upload = new UploadVolumeOperation(pool, "half", Optional.of(document("half", "raw", 512 * MIB)), file, keep);
            Impatient monitor = new Impatient();
            OperationCanceledException cancelled = assertThrows(OperationCanceledException.class, () -> run(upload, monitor));
            assertEquals(keep ? Set.of("half") : Set.of(), names(), cancelled.getMessage());
            assertTrue(cancelled.getMessage().contains(keep ? "kept" : "removed"), cancelled.getMessage());
        }
        assertTrue(volume("half").allocation().orElseThrow() < 512 * MIB);
    }

    @Test
    void aCancelledDownloadLeavesNothingOrWhatIsAskedFor() throws Exception {
        Path content = random("content", 64 << 20);
        run(new UploadVolumeOperation(pool, "large", Optional.of(document("large", "raw", 64 * MIB)), content, false));
        Path file = folder.resolve("large");
        Path part = folder.resolve("large.part");
        for (boolean keep : new boolean[] { false, true }) {
            Operation download = new DownloadVolumeOperation(pool, "large", file, keep);
            assertThrows(OperationCanceledException.class, () -> run(download, new Impatient()));
            assertFalse(Files.exists(file));
            assertEquals(keep, Files.exists(part));
        }
    }

    /** Gives bytes without end, and freezes the daemon after some of them, so that the next ones get stuck on their way. */
    private final class FreezingSource implements ReadableByteChannel {
        private final CountDownLatch frozen = new CountDownLatch(1);
        private int reads;

        @Override
        public int read(ByteBuffer target) {
            reads++;
            if (reads == 10) {
                host.freezeDaemon();
                frozen.countDown();
            }
            int count = target.remaining();
            target.put((byte) 1); // zeros alone need not be sent
            target.position(target.limit());
            return count;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    @Test
    void aStuckUploadEndsAsSoonAsTheDaemonGoesOn() throws Exception {
        run(new CreateVolumeOperation(pool, "stuck", document("stuck", "raw", MIB), false));
        Transfer transfer = new Transfer(bytes -> {
        });
        FreezingSource source = new FreezingSource();
        CompletableFuture<HypervisorException> running = CompletableFuture.supplyAsync(() -> assertThrows(HypervisorException.class,
                () -> connection.volumes().upload(id("stuck"), source, 0, transfer)), task -> new Thread(task).start());
        try {
            assertTrue(source.frozen.await(60, TimeUnit.SECONDS), "the daemon is frozen");
            assertThrows(TimeoutException.class, () -> running.get(2, TimeUnit.SECONDS), "it is stuck");
            transfer.cancel();
        } finally {
            host.thawDaemon();
        }
        assertEquals(Kind.CANCELLED, running.get(30, TimeUnit.SECONDS).kind());
        assertEquals(Set.of("stuck"), names());
    }

    /** Takes nothing of what comes until no more of it comes by itself. */
    private final class SlowTarget implements WritableByteChannel {
        private static final int LOOKS = 10;
        private boolean waited;
        private long most;

        @Override
        public int write(ByteBuffer source) throws IOException {
            if (!waited) {
                waited = true;
                long before = 0;
                assertLinkIsOfUse();
                for (int still = 0; still < LOOKS;) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                    most = resident();
                    still = most - before < MIB ? still + 1 : 0;
                    before = most;
                }
            }
            int count = source.remaining();
            source.position(source.limit());
            return count;
        }

        private void assertLinkIsOfUse() throws IOException {
            try {
                assertTrue(connection.storage().find(pool.object().orElseThrow()).isPresent());
            } catch (HypervisorException e) {
                throw new IOException(e);
            }
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    private static long resident() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:")).mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .findFirst().orElseThrow();
        }
    }

    @Test
    void whatASlowReceiverHasNotTakenYetStaysAtTheHost() throws Exception {
        long size = 256 * MIB;
        run(new CreateVolumeOperation(pool, "large", document("large", "raw", size), false));
        shell("yes | head -c " + size + " > '" + volume("large").path().orElseThrow() + "'");
        connection.volumes().download(id("large"), new SlowTarget(), new Transfer(bytes -> {
        })); // classes are loaded
        SlowTarget target = new SlowTarget();
        long before = resident();
        connection.volumes().download(id("large"), target, new Transfer(bytes -> {
        }));
        assertTrue(target.most - before < 64 * MIB, () -> (target.most - before) / MIB + " MiB are kept of what was not asked for");
    }

    private Path sparse(String name, long bytes) throws IOException {
        Path file = folder.resolve(name);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] { 1 }), bytes - 1);
        }
        return file;
    }

    @Test
    void aFullPoolIsToldWithItsCure() throws Exception {
        Path small = Files.createDirectories(host.folder().resolve("lib/images/small"));
        host.exec("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", "/var/lib/libvirt/images/small");
        Target full = makePool("full", Path.of("/var/lib/libvirt/images/small"));
        Path file = random("large", 16 << 20);
        Operation upload = new UploadVolumeOperation(full, "a", Optional.of(document("a", "raw", 16 * MIB)), file, false);
        CoreException failure = assertThrows(CoreException.class, () -> run(upload));
        assertEquals(Kind.NO_SPACE, ((HypervisorException) failure.getStatus().getException()).kind(), failure.getMessage());
        assertTrue(failure.getMessage().contains("removed") && failure.getMessage().contains("choose another pool"), failure.getMessage());
        assertEquals(List.of(), connection.volumes().names(full.object().orElseThrow()));
        run(new CreateVolumeOperation(pool, "source", document("source", "raw", 16 * MIB), false));
        connection.volumes().upload(id("source"), FileChannel.open(file), 0, new Transfer(bytes -> {
        }));
        CoreException copy = assertThrows(CoreException.class, () -> run(
                new CopyVolumeOperation(full, "b", document("b", "qcow2", 16 * MIB), id("source"), pool.objectName(), false)));
        assertEquals(Kind.NO_SPACE, ((HypervisorException) copy.getStatus().getException()).kind(), copy.getMessage());
        assertEquals(List.of(), connection.volumes().names(full.object().orElseThrow()));
        run(new DeletePoolOperation(full, List.of(), false));
        host.exec("umount", "/var/lib/libvirt/images/small");
        assertTrue(Files.exists(small));
    }
}
