package org.virtworkbench.libvirt.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.driver.DeviceRecord;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.OpenAttempt;
import org.virtworkbench.core.driver.SecretRecord;
import org.virtworkbench.core.driver.SecretUsage;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.secret.CreateSecretOperation;
import org.virtworkbench.core.secret.DeleteSecretOperation;
import org.virtworkbench.core.secret.NewSecret;
import org.virtworkbench.core.secret.SecretDraft;
import org.virtworkbench.core.secret.SecretUsers;
import org.virtworkbench.core.secret.SecretValue;
import org.virtworkbench.core.secret.SetSecretValueOperation;
import org.virtworkbench.libvirt.LibvirtDriver;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;

/** Secrets of a real host, with virsh as the second opinion; and its devices. */
@ExtendWith(TestHostExtension.class)
@Timeout(300)
class SecretOperationsTest {

    private final TestHost host;
    private final LibvirtDriver driver = LibvirtDriver.heardBy((function, nanos, failed) -> {
    });
    @TempDir
    private Path folder;
    private HypervisorConnection connection;
    private Target target;

    SecretOperationsTest(TestHost host) {
        this.host = host;
    }

    @BeforeEach
    void open() throws Exception {
        connection = driver.open(ConnectionUri.parse(host.uri(Transport.UNIX)), false, new NobodyThere(), new OpenAttempt());
        target = new Target("h", host.name(), host.uri(Transport.UNIX), Optional.empty(), "");
    }

    @AfterEach
    void close() throws Exception {
        for (SecretRecord secret : connection.secrets().list()) {
            connection.secrets().delete(secret.uuid());
        }
        driver.close();
    }

    private void run(Operation operation) throws CoreException {
        operation.run(connection, SubMonitor.convert(new NullProgressMonitor()));
    }

    private SecretRecord make(SecretUsage usage, String id, boolean hidden, SecretValue value) throws Exception {
        SecretDraft draft = new SecretDraft(UUID.randomUUID(), usage, id, "of " + id, hidden, false);
        run(new CreateSecretOperation(target, new NewSecret(draft, value)));
        return connection.secrets().find(draft.uuid()).orElseThrow();
    }

    private byte[] value(SecretRecord secret) {
        return Base64.getDecoder().decode(host.virsh("secret-get-value", secret.uuid().toString()));
    }

    @Test
    void makesSecretsOfEveryKind() throws Exception {
        for (SecretUsage usage : SecretUsage.values()) {
            String id = usage == SecretUsage.NONE ? "" : "/a & <b> ü " + usage.id();
            SecretRecord made = make(usage, id, false, SecretValue.typed("wört".toCharArray()));
            assertEquals(new SecretRecord(made.uuid(), usage, id, ("of " + id).strip(), false, false), made);
            assertEquals("wört", new String(value(made), StandardCharsets.UTF_8));
        }
        assertEquals(SecretUsage.values().length, connection.secrets().list().size());
    }

    @Test
    void setsAValueFromAFileAsVirshDoes() throws Exception {
        Path file = Files.write(folder.resolve("the key"), new byte[] { 0, 1, 10, -1, 13 });
        SecretRecord made = make(SecretUsage.CEPH, "client", false, SecretValue.typed("first".toCharArray()));
        Operation set = new SetSecretValueOperation(target, made.uuid(), made.name(), SecretValue.ofFile(file));
        run(set);
        assertEquals(5, value(made).length);
        assertEquals(-1, value(made)[3]);
        Files.write(file, new byte[] { 7, 7 });
        Process shell = new ProcessBuilder("sh", "-ec", set.virshCommand()).redirectErrorStream(true).start();
        String said = new String(shell.getInputStream().readAllBytes());
        assertEquals(0, shell.waitFor(), said);
        assertEquals(2, value(made).length);
    }

    @Test
    void leavesNothingWhenItsValueCannotBeRead() throws Exception {
        SecretDraft draft = SecretDraft.ofVolume("/x", "");
        Operation create = new CreateSecretOperation(target, new NewSecret(draft, SecretValue.ofFile(folder.resolve("missing"))));
        assertThrows(CoreException.class, () -> run(create));
        assertEquals(Optional.empty(), connection.secrets().find(draft.uuid()));
        assertEquals(Optional.of(false), create.verify(connection));
    }

    @Test
    void refusesASecondSecretForTheSame() throws Exception {
        make(SecretUsage.VOLUME, "/same", true, SecretValue.typed("a".toCharArray()));
        assertThrows(CoreException.class, () -> make(SecretUsage.VOLUME, "/same", true, SecretValue.typed("b".toCharArray())));
        assertEquals(1, connection.secrets().list().size());
    }

    @Test
    void namesWhatNeedsASecretBeforeItIsDeleted() throws Exception {
        SecretRecord used = make(SecretUsage.CEPH, "client.libvirt", true, SecretValue.typed("k".toCharArray()));
        SecretRecord unused = make(SecretUsage.CEPH, "nobody", true, SecretValue.typed("k".toCharArray()));
        UUID pool = connection.pools().define("<pool type='iscsi'><name>remote</name><source><host name='localhost'/>"
                + "<device path='iqn.2003-01.org.example:disks'/><auth type='chap' username='admin'><secret uuid='" + used.uuid()
                + "'/></auth></source><target><path>/dev/disk/by-path</path></target></pool>");
        UUID guest = connection.guests()
                .define("<domain type='qemu'><name>eater</name><memory unit='MiB'>64</memory><os><type>hvm</type></os>"
                        + "<devices><disk type='network' device='disk'><auth username='admin'><secret type='ceph' usage='client.libvirt'/></auth>"
                        + "<source protocol='rbd' name='data/x'><host name='localhost'/></source><target dev='vda'/></disk></devices></domain>",
                        true);
        try {
            assertEquals(List.of("Guest eater", "Pool remote"), SecretUsers.of(connection, used));
            assertEquals(List.of(), SecretUsers.of(connection, unused));
        } finally {
            connection.guests().undefine(guest, java.util.Set.of());
            connection.pools().undefine(pool);
        }
        Operation delete = new DeleteSecretOperation(target, used.uuid(), used.name());
        assertEquals(Optional.of(false), delete.verify(connection));
        run(delete);
        assertEquals(Optional.of(true), delete.verify(connection));
        HypervisorException gone = assertThrows(HypervisorException.class, () -> connection.secrets().delete(used.uuid()));
        assertEquals(Kind.NOT_FOUND, gone.kind());
    }

    @Test
    void listsTheDevicesThatVirshLists() throws Exception {
        List<DeviceRecord> devices = connection.devices().list();
        assertEquals(Arrays.stream(host.virsh("nodedev-list").split("\\s+")).sorted().toList(),
                devices.stream().map(DeviceRecord::name).sorted().toList());
        assertTrue(devices.stream().anyMatch(device -> device.kind().equals("system") && device.parent().isEmpty()));
        DeviceRecord loopback = devices.stream().filter(device -> device.kind().equals("net")).findFirst().orElseThrow();
        assertEquals("lo", loopback.address());
        List<DeviceRecord> pci = devices.stream().filter(device -> device.kind().equals("pci")).toList();
        for (DeviceRecord device : pci) {
            assertEquals(device.name(), "pci_" + device.address().replaceAll("[:.]", "_"));
            assertFalse(device.ids().isEmpty(), device.name());
        }
        assertEquals(Arrays.stream(host.virsh("nodedev-list", "--cap", "pci").split("\\s+")).filter(name -> !name.isEmpty())
                .collect(Collectors.toSet()), pci.stream().map(DeviceRecord::name).collect(Collectors.toSet()));
    }
}
