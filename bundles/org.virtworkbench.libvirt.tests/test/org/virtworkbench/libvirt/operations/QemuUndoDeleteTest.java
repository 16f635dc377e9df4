package org.virtworkbench.libvirt.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.deletion.DeletionJournal;
import org.virtworkbench.core.deletion.KeptGuest;
import org.virtworkbench.core.deletion.RemoveDeletedGuestOperation;
import org.virtworkbench.core.deletion.RestoreGuestOperation;
import org.virtworkbench.core.deletion.SetAsideGuestOperation;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.OpenAttempt;
import org.virtworkbench.core.driver.SnapshotRecord;
import org.virtworkbench.core.operation.DeletePlan;
import org.virtworkbench.core.operation.DeletePlan.Item;
import org.virtworkbench.core.operation.DeletePreflight;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.libvirt.LibvirtDriver;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;
import org.virtworkbench.xml.domain.DomainDocument;

/** Deleting real guests and bringing them back: nothing of them is lost, and nothing of them is left. */
@ExtendWith(TestHostExtension.class)
@Timeout(300)
class QemuUndoDeleteTest {

    private static final String NAME = "it's <web> & ü";

    /** Keeps in memory. */
    private record Memory(List<KeptGuest> kept) implements DeletionJournal {

        @Override
        public void keep(KeptGuest guest) {
            kept.removeIf(known -> known.id().equals(guest.id()));
            kept.add(guest);
        }

        @Override
        public void deleted(KeptGuest guest) {
            assertTrue(kept.contains(guest));
        }

        @Override
        public KeptGuest withSecrets(KeptGuest guest) {
            return guest;
        }

        @Override
        public void forget(KeptGuest guest) {
            kept.removeIf(known -> known.id().equals(guest.id()));
        }
    }

    private final TestHost host;
    private final LibvirtDriver driver = LibvirtDriver.heardBy((function, nanos, failed) -> {
        // nobody measures here
    });
    private final Memory journal = new Memory(new ArrayList<>());
    private HypervisorConnection connection;
    private Path folder;

    QemuUndoDeleteTest(TestHost host) {
        this.host = host;
    }

    @BeforeEach
    void open() throws Exception {
        folder = Files.createDirectories(host.folder().resolve("lib/images/undo"));
        host.virsh("pool-create-as", "undo", "dir", "--target", folder.toString());
        host.virsh("vol-create-as", "undo", "disk.qcow2", "16M", "--format", "qcow2");
        connection = driver.open(ConnectionUri.parse(host.uri(Transport.UNIX)), false, new NobodyThere(), new OpenAttempt());
    }

    @AfterEach
    void close() throws Exception {
        for (GuestRecord guest : connection.guests().list()) {
            if (guest.id().isPresent()) {
                host.virsh("destroy", guest.uuid().toString());
            }
            host.virsh("undefine", guest.uuid().toString(), "--nvram", "--tpm", "--snapshots-metadata");
        }
        Files.deleteIfExists(folder.resolve("disk.qcow2"));
        host.virsh("pool-destroy", "undo");
        driver.close();
    }

    private UUID define(String machine, String devices) throws HypervisorException {
        return connection.guests().define("<domain type='qemu'><name>" + NAME.replace("&", "&amp;").replace("<", "&lt;")
                + "</name><memory unit='MiB'>32</memory>" + machine
                + "<devices><disk type='file' device='disk'><driver name='qemu' type='qcow2'/>"
                + "<source file='" + folder.resolve("disk.qcow2") + "'/><target dev='vda' bus='virtio'/></disk>"
                + "<graphics type='vnc' port='-1' autoport='yes' passwd='verysecr'/>" + devices + "</devices></domain>", true);
    }

    private Target target(UUID guest) {
        return new Target("host", "Host", host.uri(Transport.UNIX), Optional.of(guest), NAME);
    }

    private void run(Operation operation) throws CoreException {
        operation.run(connection, SubMonitor.convert(new NullProgressMonitor()));
    }

    private KeptGuest setAside(UUID guest) throws CoreException {
        DeletePlan plan = DeletePreflight.compute(connection, target(guest), new NullProgressMonitor());
        assertEquals(List.of(folder.resolve("disk.qcow2").toString()), plan.chosenVolumes());
        run(new SetAsideGuestOperation(plan.operation(true, plan.chosenVolumes()), "group", journal));
        return journal.kept().getLast();
    }

    private boolean isThere(String path) {
        return !host.exec("sh", "-c", "ls -d \"$0\" 2>/dev/null || true", path).isBlank();
    }

    private String whole(UUID guest) throws HypervisorException {
        return connection.guests().xml(guest, true, true);
    }

    @Test
    void uefiVariablesTpmStateAndPasswordsComeBack() throws Exception {
        UUID guest = define("<os firmware='efi'><type arch='x86_64' machine='q35'>hvm</type></os><features><acpi/></features>",
                "<tpm model='tpm-crb'><backend type='emulator' version='2.0'/></tpm>");
        connection.guests().setAutostart(guest, true);
        connection.guests().start(guest, true, false);
        String before = whole(guest);
        assertTrue(before.contains("passwd='verysecr'"), before);
        String variables = DomainDocument.parse(connection.guests().xml(guest, false, false)).root().value("os/nvram").orElseThrow();
        String tpm = host.exec("sh", "-c", "find /var/lib -type d -path '*swtpm/" + guest + "' 2>/dev/null | head -n 1").strip();
        assertTrue(isThere(variables), variables);
        assertFalse(tpm.isEmpty(), "where the TPM's state is");

        KeptGuest kept = setAside(guest);
        assertEquals(Optional.empty(), connection.guests().find(guest));
        assertTrue(isThere(variables), "UEFI variables");
        assertTrue(isThere(tpm), "TPM state");
        run(new RestoreGuestOperation(kept, NAME, journal));
        assertEquals(before, whole(guest));
        assertTrue(connection.guests().find(guest).orElseThrow().autostart());
        assertEquals(List.of(), journal.kept());
        connection.guests().start(guest, true, false);

        KeptGuest again = setAside(guest);
        run(new RemoveDeletedGuestOperation(again, journal));
        assertEquals(Optional.empty(), connection.guests().find(guest));
        assertFalse(isThere(variables), "UEFI variables");
        assertFalse(isThere(tpm), "TPM state");
        assertFalse(Files.exists(folder.resolve("disk.qcow2")));
        assertEquals(List.of(), journal.kept());
    }

    @Test
    void snapshotsComeBackInTheirOrderAndCanBeRevertedTo() throws Exception {
        UUID guest = define("<os><type arch='x86_64' machine='pc'>hvm</type></os>", "");
        host.virsh("snapshot-create-as", guest.toString(), "zero");
        host.virsh("snapshot-create-as", guest.toString(), "a second & last");
        host.virsh("snapshot-revert", guest.toString(), "zero");
        host.virsh("snapshot-create-as", guest.toString(), "branch");
        List<SnapshotRecord> before = connection.guests().snapshots(guest);
        assertEquals(3, before.size());
        KeptGuest kept = setAside(guest);
        run(new RestoreGuestOperation(kept, NAME, journal));
        assertEquals(before.stream().sorted((one, other) -> one.name().compareTo(other.name())).toList(),
                connection.guests().snapshots(guest).stream().sorted((one, other) -> one.name().compareTo(other.name())).toList());
        host.virsh("snapshot-revert", guest.toString(), "a second & last");
    }

    @Test
    void saysThatSavedMemoryDoesNotComeBack() throws Exception {
        UUID guest = define("<os><type arch='x86_64' machine='pc'>hvm</type></os>", "");
        connection.guests().start(guest, true, false);
        connection.guests().managedSave(guest);
        DeletePlan plan = DeletePreflight.compute(connection, target(guest), new NullProgressMonitor());
        assertEquals(List.of("Saved memory"), plan.items().stream().filter(item -> !item.comesBack()).map(Item::text).toList());
        KeptGuest kept = setAside(guest);
        run(new RestoreGuestOperation(kept, NAME, journal));
        assertFalse(connection.guests().find(guest).orElseThrow().managedSave());
    }

    @Test
    void disksThatAnotherGuestTookMeanwhileStay() throws Exception {
        UUID guest = define("<os><type arch='x86_64' machine='pc'>hvm</type></os>", "");
        KeptGuest kept = setAside(guest);
        UUID thief = define("<os><type arch='x86_64' machine='pc'>hvm</type></os>", "");
        CoreException failure = assertThrows(CoreException.class, () -> run(new RemoveDeletedGuestOperation(kept, journal)));
        assertTrue(failure.getMessage().contains("is used by " + NAME), failure.getMessage());
        assertTrue(Files.exists(folder.resolve("disk.qcow2")));
        CoreException taken = assertThrows(CoreException.class, () -> run(new RestoreGuestOperation(kept, NAME, journal)));
        assertTrue(taken.getMessage().contains("another guest is called so now"), taken.getMessage());
        run(new RestoreGuestOperation(kept, "web's own", journal));
        assertEquals("web's own", connection.guests().find(guest).orElseThrow().name());
        assertTrue(connection.guests().find(thief).isPresent());
    }
}
