package org.virtworkbench.libvirt.operations;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.connection.CredentialPrompt;
import org.virtworkbench.core.creation.CpuModel;
import org.virtworkbench.core.creation.CreateGuestOperation;
import org.virtworkbench.core.creation.DeviceSpec;
import org.virtworkbench.core.creation.Drive;
import org.virtworkbench.core.creation.DriveSource.Existing;
import org.virtworkbench.core.creation.Firmware;
import org.virtworkbench.core.creation.GuestSpec;
import org.virtworkbench.core.creation.MachineSpec;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.OpenAttempt;
import org.virtworkbench.core.driver.PoolCalls;
import org.virtworkbench.core.driver.Transfer;
import org.virtworkbench.core.driver.VolumeCalls.Resize;
import org.virtworkbench.core.driver.VolumeCalls.Wipe;
import org.virtworkbench.core.driver.VolumeId;
import org.virtworkbench.core.driver.VolumeName;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.secret.NewSecret;
import org.virtworkbench.core.secret.SecretDraft;
import org.virtworkbench.core.secret.SecretUsers;
import org.virtworkbench.core.secret.SecretValue;
import org.virtworkbench.core.storage.BackingChain;
import org.virtworkbench.core.storage.CopyVolumeOperation;
import org.virtworkbench.core.storage.CreateEncryptedVolumeOperation;
import org.virtworkbench.core.storage.CreateVolumeOperation;
import org.virtworkbench.core.storage.DefinePoolOperation;
import org.virtworkbench.core.storage.DeletePoolOperation;
import org.virtworkbench.core.storage.DeleteVolumeOperation;
import org.virtworkbench.core.storage.DownloadVolumeOperation;
import org.virtworkbench.core.storage.PoolAction;
import org.virtworkbench.core.storage.PoolActionOperation;
import org.virtworkbench.core.storage.PoolEdit;
import org.virtworkbench.core.storage.RedefinePoolOperation;
import org.virtworkbench.core.storage.RenameVolumeOperation;
import org.virtworkbench.core.storage.ResizeVolumeOperation;
import org.virtworkbench.core.storage.UploadVolumeOperation;
import org.virtworkbench.core.storage.VolumeDraft;
import org.virtworkbench.core.storage.WipeVolumeOperation;
import org.virtworkbench.libvirt.LibvirtDriver;
import org.virtworkbench.model.inventory.PoolState;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;
import org.virtworkbench.xml.domain.Disk;
import org.virtworkbench.xml.domain.DomainDocument;
import org.virtworkbench.xml.storage.VolumeDocument;

/** Operations on the pools and volumes of a real host, and the virsh commands that they name, handed to a shell word for word. */
@ExtendWith(TestHostExtension.class)
@Timeout(120)
class StorageOperationsTest {

    private static final long MIB = 1 << 20;

    private final TestHost host;
    private final LibvirtDriver driver = LibvirtDriver.heardBy((function, nanos, failed) -> {
    });
    @TempDir
    private Path folder;
    private HypervisorConnection connection;
    private Target pool;

    StorageOperationsTest(TestHost host) {
        this.host = host;
    }

    @BeforeEach
    void open() throws Exception {
        connection = driver.open(ConnectionUri.parse(host.uri(Transport.UNIX)), false, new NobodyThere(), new OpenAttempt());
        pool = makePool("it's a pool", host.folder().resolve("lib/images/p & q"));
    }

    private record NobodyThere() implements CredentialPrompt {

        @Override
        public Optional<Credential> ask(CredentialRequest request) {
            return Optional.empty();
        }

        @Override
        public Optional<Keep> trust(TrustRequest request) {
            return Optional.empty();
        }
    }

    private Target onHost() {
        return new Target("h", host.name(), host.uri(Transport.UNIX), Optional.empty(), "");
    }

    private Target makePool(String name, Path path) throws CoreException, HypervisorException {
        String xml = "<pool type='dir'><name>" + name.replace("'", "&apos;") + "</name><target><path>"
                + path.toString().replace("&", "&amp;") + "</path></target></pool>";
        run(new DefinePoolOperation(onHost(), name, xml, Optional.of(PoolCalls.Build.DEFAULT), true, true));
        UUID uuid = connection.storage().pools().stream().filter(found -> found.name().equals(name)).findFirst().orElseThrow().uuid();
        return new Target("h", host.name(), host.uri(Transport.UNIX), Optional.of(uuid), name);
    }

    @AfterEach
    void close() throws Exception {
        for (var found : connection.storage().pools()) {
            Target target = new Target("h", host.name(), host.uri(Transport.UNIX), Optional.of(found.uuid()), found.name());
            List<String> volumes = connection.volumes().names(found.uuid()).stream().map(VolumeName::name).toList();
            run(new DeletePoolOperation(target, volumes, true));
        }
        assertEquals(List.of(), connection.storage().pools());
        driver.close();
    }

    private void run(Operation operation) throws CoreException {
        run(operation, new NullProgressMonitor());
    }

    private void run(Operation operation, NullProgressMonitor monitor) throws CoreException {
        operation.run(connection, SubMonitor.convert(monitor, 1000));
    }

    private Set<String> names() throws HypervisorException {
        return connection.volumes().names(pool.object().orElseThrow()).stream().map(VolumeName::name).collect(Collectors.toSet());
    }

    private VolumeDocument volume(String name) throws Exception {
        return VolumeDocument.parse(connection.volumes().xml(id(name)));
    }

    private VolumeId id(String name) {
        return new VolumeId(pool.object().orElseThrow(), name);
    }

    private static String document(String name, String format, long capacity) {
        VolumeDocument document = VolumeDocument.create(name);
        document.setCapacity(capacity);
        document.setAllocation(0);
        document.setFormat(format);
        return document.toXml();
    }

    private void shell(String command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-ec", command).redirectErrorStream(true).start();
        String said = new String(shell.getInputStream().readAllBytes());
        assertEquals(0, shell.waitFor(), command + '\n' + said);
    }

    private Path random(String name, int bytes) throws IOException {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        return Files.write(folder.resolve(name), content);
    }

    @Test
    void createsCopiesResizesWipesAndDeletesAsVirshDoes() throws Exception {
        for (boolean byShell : new boolean[] { false, true }) {
            Runner how = operation -> {
                if (byShell) {
                    shell(operation.virshCommand());
                } else {
                    run(operation);
                }
            };
            String name = "first \"one\" & <more> äöü";
            Operation create = new CreateVolumeOperation(pool, name, document(name, "qcow2", 8 * MIB), true);
            how.run(create);
            assertEquals(Optional.of(true), create.verify(connection));
            assertEquals(Optional.of("qcow2"), volume(name).format());
            assertTrue(volume(name).physical().orElseThrow() >= 8 * MIB, "its metadata is preallocated");
            VolumeDocument overlay = VolumeDocument.create("overlay");
            overlay.setCapacity(8 * MIB);
            overlay.setFormat("qcow2");
            overlay.setBacking(volume(name).path().orElseThrow(), "qcow2");
            how.run(new CreateVolumeOperation(pool, "overlay", overlay.toXml(), false));
            assertEquals(volume(name).path(), volume("overlay").backingPath());
            how.run(new CopyVolumeOperation(pool, "copy", document("copy", "raw", 8 * MIB), id(name), pool.objectName(), false));
            assertEquals(Optional.of("raw"), volume("copy").format());
            how.run(new ResizeVolumeOperation(pool, "copy", 16 * MIB, Set.of()));
            assertEquals(Optional.of(16 * MIB), volume("copy").capacity());
            how.run(new ResizeVolumeOperation(pool, "copy", 4 * MIB, Set.of(Resize.SHRINK)));
            assertEquals(Optional.of(4 * MIB), volume("copy").capacity());
            Path file = Path.of(volume("copy").path().orElseThrow());
            Files.write(file, new byte[] { 1, 2, 3 }, StandardOpenOption.WRITE);
            how.run(new WipeVolumeOperation(pool, "copy", Wipe.ZERO));
            assertEquals(0, Files.readAllBytes(file)[0]);
            for (String each : List.of("overlay", "copy", name)) {
                Operation delete = new DeleteVolumeOperation(pool, each);
                how.run(delete);
                assertEquals(Optional.of(true), delete.verify(connection));
            }
            assertEquals(Set.of(), names());
        }
    }

    @FunctionalInterface
    private interface Runner {
        void run(Operation operation) throws Exception;
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
        private int reads;

        @Override
        public int read(ByteBuffer target) {
            reads++;
            if (reads == 10) {
                host.freezeDaemon();
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
        CountDownLatch begun = new CountDownLatch(1);
        Transfer transfer = new Transfer(bytes -> begun.countDown());
        CompletableFuture<HypervisorException> running = CompletableFuture.supplyAsync(() -> assertThrows(HypervisorException.class,
                () -> connection.volumes().upload(id("stuck"), new FreezingSource(), 0, transfer)));
        begun.await();
        try {
            assertThrows(TimeoutException.class, () -> running.get(2, TimeUnit.SECONDS), "it is stuck");
            transfer.cancel();
        } finally {
            host.thawDaemon();
        }
        assertEquals(Kind.CANCELLED, running.get(30, TimeUnit.SECONDS).kind());
        assertEquals(Set.of("stuck"), names());
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

    @Test
    void refusesWhatCannotBe() throws Exception {
        run(new CreateVolumeOperation(pool, "there", document("there", "raw", MIB), false));
        assertEquals(Kind.EXISTS, kindOf(new CreateVolumeOperation(pool, "there", document("there", "raw", MIB), false)));
        assertThrows(CoreException.class, () -> run(new CreateVolumeOperation(pool, "../out", document("../out", "raw", MIB), false)));
        String name = "n".repeat(300);
        assertThrows(CoreException.class, () -> run(new CreateVolumeOperation(pool, name, document(name, "raw", MIB), false)));
        assertEquals(Kind.NOT_FOUND, kindOf(new DeleteVolumeOperation(pool, "missing")));
        assertThrows(CoreException.class, () -> run(
                new UploadVolumeOperation(pool, "x", Optional.of(document("x", "raw", MIB)), folder.resolve("missing"), false)));
        assertEquals(Set.of("there"), names());
    }

    private Kind kindOf(Operation operation) {
        CoreException failure = assertThrows(CoreException.class, () -> run(operation));
        return ((HypervisorException) failure.getStatus().getException()).kind();
    }

    private void overlay(String name, String on) throws Exception {
        VolumeDocument document = VolumeDocument.create(name);
        document.setCapacity(MIB);
        document.setFormat("qcow2");
        document.setBacking(volume(on).path().orElseThrow(), "qcow2");
        run(new CreateVolumeOperation(pool, name, document.toXml(), false));
    }

    @Test
    void followsABackingChainAndFindsWhereItIsBroken() throws Exception {
        run(new CreateVolumeOperation(pool, "base", document("base", "qcow2", MIB), false));
        overlay("middle", "base");
        overlay("top", "middle");
        String top = volume("top").path().orElseThrow();
        String base = volume("base").path().orElseThrow();
        BackingChain whole = BackingChain.of(connection, top);
        assertTrue(whole.isWhole());
        assertEquals(List.of(top, volume("middle").path().orElseThrow(), base),
                whole.links().stream().map(BackingChain.Link::path).toList());
        run(new DeleteVolumeOperation(pool, "base"));
        BackingChain broken = BackingChain.of(connection, top);
        assertFalse(broken.isWhole());
        assertEquals(new BackingChain.Link(base, "qcow2", BackingChain.State.MISSING), broken.links().getLast());
    }

    @Test
    void encryptsVolumesThatAGuestReads() throws Exception {
        for (String format : List.of("qcow2", "raw")) {
            String name = "encrypted." + format;
            String path = host.folder().resolve("lib/images/p & q").resolve(name).toString();
            SecretDraft secret = SecretDraft.ofVolume(path, "");
            VolumeDraft draft = new VolumeDraft(name, format, 4 * MIB, false, Optional.empty(), Optional.of(secret.uuid()));
            assertEquals(Optional.empty(), draft.problem(Set.of(), MIB));
            CreateVolumeOperation plain = new CreateVolumeOperation(pool, name, draft.xml(), false);
            Operation create = new CreateEncryptedVolumeOperation(plain, new NewSecret(secret, SecretValue.typed("geheim".toCharArray())));
            run(create);
            assertEquals(Optional.of(true), create.verify(connection));
            run(new PoolActionOperation(pool, PoolAction.REFRESH));
            assertEquals(Optional.of("luks"), volume(name).encryption());
            assertTrue(host.exec("qemu-img", "info", path).contains("encrypted: yes"));
            String guest = "reader of " + format;
            GuestSpec spec = readerOf(guest, path, format);
            run(new CreateGuestOperation(onHost(), spec));
            try {
                String xml = connection.guests().xml(spec.uuid(), true, true);
                Disk disk = DomainDocument.parse(xml).disks().getFirst();
                assertEquals(Optional.of("luks"), disk.element().value("source/encryption/@format"), xml);
                assertEquals(Optional.of(secret.uuid().toString()), disk.element().value("source/encryption/secret/@uuid"), xml);
                assertEquals(List.of("Guest " + guest, "Volume " + name + " in " + pool.objectName()),
                        SecretUsers.of(connection, connection.secrets().find(secret.uuid()).orElseThrow()));
                connection.guests().start(spec.uuid(), true, false); // QEMU opens the image with the passphrase
                connection.guests().forceOff(spec.uuid());
            } finally {
                connection.guests().undefine(spec.uuid(), Set.of());
            }
            connection.secrets().delete(secret.uuid());
            CoreException failure = assertThrows(CoreException.class,
                    () -> run(new CreateGuestOperation(onHost(), readerOf(guest, path, format))));
            assertTrue(failure.getMessage().contains("the host has no secret for it"), failure.getMessage());
        }
    }

    @Test
    void refusesToEncryptUnderANameThatQemuDoesNotTake() {
        for (String name : List.of("it's", "1st", "a b", "ü")) {
            VolumeDraft draft = new VolumeDraft(name, "raw", MIB, false, Optional.empty(), Optional.of(UUID.randomUUID()));
            assertTrue(draft.problem(Set.of(), MIB).orElseThrow().contains("QEMU takes no other"), name);
            assertEquals(Optional.empty(), VolumeDraft.thin(name, "raw", MIB).problem(Set.of(), MIB), name);
        }
    }

    @Test
    void renamesAVolumeThatNobodyUsesAndNoOther() throws Exception {
        run(new CreateVolumeOperation(pool, "old name", document("old name", "qcow2", 4 * MIB), false));
        String path = volume("old name").path().orElseThrow();
        overlay("on top", "old name");
        RenameVolumeOperation rename = new RenameVolumeOperation(pool, "old name", "new name");
        assertTrue(assertThrows(CoreException.class, () -> run(rename)).getMessage().contains("used by on top"));
        assertTrue(assertThrows(CoreException.class, () -> run(new RenameVolumeOperation(pool, "on top", "x"))).getMessage()
                .contains("builds on another image"));
        run(new DeleteVolumeOperation(pool, "on top"));
        GuestSpec spec = readerOf("reader", path, "qcow2");
        run(new CreateGuestOperation(onHost(), spec));
        assertTrue(assertThrows(CoreException.class, () -> run(rename)).getMessage().contains("used by reader"));
        connection.guests().undefine(spec.uuid(), Set.of());
        assertEquals(Set.of("old name"), names());
        assertEquals(Optional.of(false), rename.verify(connection));
        run(rename);
        assertEquals(Optional.of(true), rename.verify(connection));
        assertEquals(Set.of("new name"), names());
        assertEquals(Optional.of(4 * MIB), volume("new name").capacity());
        assertEquals(Optional.of("qcow2"), volume("new name").format());
        shell(new RenameVolumeOperation(pool, "new name", "by shell").virshCommand());
        assertEquals(Set.of("by shell"), names());
    }

    private static GuestSpec readerOf(String name, String path, String format) {
        MachineSpec machine = new MachineSpec("qemu", "x86_64", Optional.of("q35"), Firmware.BIOS, false, CpuModel.DEFAULT, 1,
                Optional.empty(), 64 * MIB, false);
        Drive disk = new Drive(false, "virtio", true, false, new Existing(path, format, false));
        return new GuestSpec(UUID.randomUUID(), name, Optional.empty(), machine, List.of(disk), List.of(), DeviceSpec.NONE, List.of(),
                false,
                false);
    }

    @Test
    void takesBackTheSecretOfAVolumeThatCannotBeMade() throws Exception {
        run(new CreateVolumeOperation(pool, "there", document("there", "raw", MIB), false));
        SecretDraft secret = SecretDraft.ofVolume("/there", "");
        VolumeDraft draft = new VolumeDraft("there", "raw", MIB, false, Optional.empty(), Optional.of(secret.uuid()));
        assertEquals(Kind.EXISTS, kindOf(new CreateEncryptedVolumeOperation(new CreateVolumeOperation(pool, "there", draft.xml(), false),
                new NewSecret(secret, SecretValue.typed("x".toCharArray())))));
        assertEquals(List.of(), connection.secrets().list());
    }

    @Test
    void changesAPoolForItsNextStart() throws Exception {
        UUID uuid = pool.object().orElseThrow();
        Path elsewhere = Files.createDirectories(host.folder().resolve("lib/images/else & where"));
        PoolEdit edit = PoolEdit.of(connection.pools().definition(uuid));
        assertFalse(edit.isChanged());
        edit.set(PoolEdit.Part.MODE, "0999");
        assertTrue(edit.problem().orElseThrow().contains("0999"));
        edit.set(PoolEdit.Part.MODE, "0750");
        edit.set(PoolEdit.Part.PATH, elsewhere.toString());
        assertEquals(Optional.empty(), edit.problem());
        Operation change = new RedefinePoolOperation(pool, edit.xml());
        assertEquals(Optional.of(false), change.verify(connection));
        run(change);
        assertEquals(Optional.of(true), change.verify(connection));
        assertFalse(connection.storage().find(uuid).orElseThrow().path().equals(elsewhere.toString()), "it runs as it did");
        run(new PoolActionOperation(pool, PoolAction.STOP));
        run(new PoolActionOperation(pool, PoolAction.BUILD));
        run(new PoolActionOperation(pool, PoolAction.START));
        assertEquals(elsewhere.toString(), connection.storage().find(uuid).orElseThrow().path());
        assertEquals("rwxr-x---", PosixFilePermissions.toString(Files.getPosixFilePermissions(elsewhere)));
        edit.set(PoolEdit.Part.MODE, "0711");
        shell(new RedefinePoolOperation(pool, edit.xml()).virshCommand());
        assertEquals("0711", PoolEdit.of(connection.pools().definition(uuid)).get(PoolEdit.Part.MODE));
    }

    @Test
    void startsStopsAndRefreshesAPool() throws Exception {
        UUID uuid = pool.object().orElseThrow();
        for (PoolAction action : List.of(PoolAction.STOP, PoolAction.BUILD, PoolAction.START, PoolAction.AUTOSTART_OFF,
                PoolAction.AUTOSTART_ON)) {
            Operation operation = new PoolActionOperation(pool, action);
            run(operation);
            assertEquals(action == PoolAction.BUILD ? Optional.empty() : Optional.of(true), operation.verify(connection), action.name());
        }
        assertEquals(PoolState.RUNNING, connection.storage().find(uuid).orElseThrow().state());
        Path path = Path.of(connection.storage().find(uuid).orElseThrow().path());
        Files.write(path.resolve("dropped in"), new byte[] { 1 });
        assertEquals(Set.of(), names());
        run(new PoolActionOperation(pool, PoolAction.REFRESH));
        assertEquals(Set.of("dropped in"), names());
        for (PoolAction action : List.of(PoolAction.REFRESH, PoolAction.AUTOSTART_OFF, PoolAction.STOP, PoolAction.BUILD,
                PoolAction.START)) {
            shell(new PoolActionOperation(pool, action).virshCommand());
        }
        assertArrayEquals(new byte[] { 1 }, Files.readAllBytes(path.resolve("dropped in")));
    }
}
