package org.virtworkbench.libvirt.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.creation.CpuModel;
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
import org.virtworkbench.core.driver.VolumeId;
import org.virtworkbench.core.driver.VolumeName;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.storage.CreateVolumeOperation;
import org.virtworkbench.core.storage.DefinePoolOperation;
import org.virtworkbench.core.storage.DeletePoolOperation;
import org.virtworkbench.libvirt.LibvirtDriver;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;
import org.virtworkbench.xml.storage.VolumeDocument;

/** Storage of a real host, with a pool whose name and path a shell has to quote; nothing is left there. */
@ExtendWith(TestHostExtension.class)
@Timeout(300)
abstract class StorageOnHost {

    static final long MIB = 1 << 20;
    final TestHost host;

    final LibvirtDriver driver = LibvirtDriver.heardBy((function, nanos, failed) -> {
    });

    @TempDir
    Path folder;
    HypervisorConnection connection;
    Target pool;

    StorageOnHost(TestHost host) {
        this.host = host;
    }

    @BeforeEach
    void open() throws Exception {
        connection = driver.open(ConnectionUri.parse(host.uri(Transport.UNIX)), false, new NobodyThere(), new OpenAttempt());
        pool = makePool("it's a pool", host.folder().resolve("lib/images/p & q"));
    }

    Target onHost() {
        return new Target("h", host.name(), host.uri(Transport.UNIX), Optional.empty(), "");
    }

    Target makePool(String name, Path path) throws CoreException, HypervisorException {
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

    void run(Operation operation) throws CoreException {
        run(operation, new NullProgressMonitor());
    }

    void run(Operation operation, NullProgressMonitor monitor) throws CoreException {
        operation.run(connection, SubMonitor.convert(monitor, 1000));
    }

    Set<String> names() throws HypervisorException {
        return connection.volumes().names(pool.object().orElseThrow()).stream().map(VolumeName::name).collect(Collectors.toSet());
    }

    VolumeDocument volume(String name) throws Exception {
        return VolumeDocument.parse(connection.volumes().xml(id(name)));
    }

    VolumeId id(String name) {
        return new VolumeId(pool.object().orElseThrow(), name);
    }

    static String document(String name, String format, long capacity) {
        VolumeDocument document = VolumeDocument.create(name);
        document.setCapacity(capacity);
        document.setAllocation(0);
        document.setFormat(format);
        return document.toXml();
    }

    void shell(String command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-ec", command).redirectErrorStream(true).start();
        String said = new String(shell.getInputStream().readAllBytes());
        assertEquals(0, shell.waitFor(), command + '\n' + said);
    }

    Path random(String name, int bytes) throws IOException {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        return Files.write(folder.resolve(name), content);
    }

    Kind kindOf(Operation operation) {
        CoreException failure = assertThrows(CoreException.class, () -> run(operation));
        return ((HypervisorException) failure.getStatus().getException()).kind();
    }

    void overlay(String name, String on) throws Exception {
        VolumeDocument document = VolumeDocument.create(name);
        document.setCapacity(MIB);
        document.setFormat("qcow2");
        document.setBacking(volume(on).path().orElseThrow(), "qcow2");
        run(new CreateVolumeOperation(pool, name, document.toXml(), false));
    }

    static GuestSpec readerOf(String name, String path, String format) {
        MachineSpec machine = new MachineSpec("qemu", "x86_64", Optional.of("q35"), Firmware.BIOS, false, CpuModel.DEFAULT, 1,
                Optional.empty(), 64 * MIB, false);
        Drive disk = new Drive(false, "virtio", true, false, new Existing(path, format, false));
        return new GuestSpec(UUID.randomUUID(), name, Optional.empty(), machine, List.of(disk), List.of(), DeviceSpec.NONE, List.of(),
                false,
                false);
    }
}
