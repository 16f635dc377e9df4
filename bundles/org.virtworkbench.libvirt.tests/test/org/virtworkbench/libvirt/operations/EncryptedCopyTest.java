package org.virtworkbench.libvirt.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.virtworkbench.core.creation.CloneGuestOperation;
import org.virtworkbench.core.creation.ClonePlan;
import org.virtworkbench.core.creation.CreateGuestOperation;
import org.virtworkbench.core.creation.CreationCheck;
import org.virtworkbench.core.creation.DeviceSpec;
import org.virtworkbench.core.creation.DiskClone;
import org.virtworkbench.core.creation.DiskClone.Choice;
import org.virtworkbench.core.creation.DiskSecret;
import org.virtworkbench.core.creation.Drive;
import org.virtworkbench.core.creation.DriveSource;
import org.virtworkbench.core.creation.Finding;
import org.virtworkbench.core.creation.GuestSpec;
import org.virtworkbench.core.creation.PoolPlace;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.SecretRecord;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.secret.NewSecret;
import org.virtworkbench.core.secret.SecretDraft;
import org.virtworkbench.core.secret.SecretValue;
import org.virtworkbench.core.storage.CopyVolumeOperation;
import org.virtworkbench.core.storage.RenameVolumeOperation;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.xml.domain.Disk;
import org.virtworkbench.xml.domain.DomainDocument;

/** Copies of a real host's encrypted volumes: made by the host, which knows the secret, or through this computer, which needs none; and the guests that read them. */
@Timeout(900) // QEMU hashes the passphrase for two seconds of its own processor time whenever it makes or opens what libvirt made
class EncryptedCopyTest extends StorageOnHost {

    private static final String PASSPHRASE = "geheim";
    private static final long SIZE = 40 * MIB;
    private static final String PATTERN = "0x5a 36M 2M";

    EncryptedCopyTest(TestHost host) {
        super(host);
    }

    @AfterEach
    void forgetSecrets() throws HypervisorException {
        for (SecretRecord secret : connection.secrets().list()) {
            connection.secrets().delete(secret.uuid());
        }
    }

    /** Makes an encrypted volume with a pattern in it, whose key is found quickly, and a secret. {@return the secret} */
    private SecretDraft encrypted(String name, String format, String pathOfSecret) throws Exception {
        SecretDraft secret = SecretDraft.ofVolume(pathOfSecret, "");
        keep(secret);
        String image = format.equals("raw") ? "-f luks -o key-secret=key,iter-time=10"
                : "-f qcow2 -o encrypt.format=luks,encrypt.key-secret=key,encrypt.iter-time=10";
        host.exec("sh", "-c",
                "for i in $(seq 50); do qemu-img create -q --object secret,id=key,data=" + PASSPHRASE + ' ' + image + " \"$1\" "
                        + SIZE + " && exit; done; exit 1",
                "sh", path(name)); // QEMU can't time the key on a busy machine, and can the next time
        inside(name, format, "write");
        refresh();
        return secret;
    }

    private void keep(SecretDraft secret) throws Exception {
        try (NewSecret made = new NewSecret(secret, SecretValue.typed(PASSPHRASE.toCharArray()))) {
            made.make(connection);
        }
    }

    private String path(String name) {
        return host.folder().resolve("lib/images/p & q").resolve(name).toString();
    }

    /** Has QEMU write the pattern into an encrypted image, or look whether it is there. */
    private String inside(String name, String format, String command) {
        String image = "file.filename=" + path(name)
                + (format.equals("raw") ? ",driver=luks,key-secret=key" : ",driver=qcow2,encrypt.format=luks,encrypt.key-secret=key");
        String said = host.exec("qemu-io", "--object", "secret,id=key,data=" + PASSPHRASE, "--image-opts", "-c",
                command + " -P " + PATTERN, image);
        assertFalse(said.contains("failed"), said);
        return said;
    }

    private void refresh() throws HypervisorException {
        connection.pools().refresh(id("").pool());
    }

    private CopyVolumeOperation copy(String from, String to, String format) {
        return new CopyVolumeOperation(pool, to, document(to, format, SIZE), id(from), pool.objectName(), false);
    }

    /** {@return what virsh is told to do, without that to what} */
    private static List<String> commands(Operation operation) {
        return operation.virshCommand().lines().filter(line -> line.startsWith("virsh")).map(line -> line.split(" ")[3]).toList();
    }

    @Test
    void theHostCopiesWhatItHasASecretFor() throws Exception {
        encrypted("secret.raw", "raw", path("secret.raw"));
        Operation copy = copy("secret.raw", "copy.qcow2", "qcow2").prepared(connection);
        assertTrue(copy.virshCommand().contains("vol-create-from") && copy.virshCommand().contains("<encryption format='luks'>"),
                copy.virshCommand());
        run(copy);
        assertEquals(Optional.of("luks"), volume("copy.qcow2").encryption());
        assertTrue(inside("copy.qcow2", "qcow2", "read").contains("read 2097152/2097152"));
        Operation rename = new RenameVolumeOperation(pool, "secret.raw", "renamed.raw").prepared(connection);
        assertEquals(List.of("vol-clone", "vol-delete"), commands(rename), rename.virshCommand());
        run(rename);
        assertEquals(Set.of("copy.qcow2", "renamed.raw"), names());
        assertTrue(inside("renamed.raw", "raw", "read").contains("read 2097152/2097152"));
    }

    @Test
    void findsASecretThatWasMadeAfterTheHostLookedForOne() throws Exception {
        encrypted("late.qcow2", "qcow2", "/elsewhere");
        keep(SecretDraft.ofVolume(path("late.qcow2"), ""));
        Operation copy = copy("late.qcow2", "copy.raw", "raw").prepared(connection);
        assertTrue(copy.virshCommand().contains("vol-create-from"), copy.virshCommand());
    }

    @Test
    void copiesByteForByteWithoutASecret() throws Exception {
        for (String format : List.of("raw", "qcow2")) {
            String name = "source." + format;
            encrypted(name, format, "/nowhere/" + format);
            String copied = "a copy, it's a copy." + format; // QEMU would not take that name itself
            Operation copy = copy(name, copied, format).prepared(connection);
            assertEquals(List.of("vol-download", "vol-create", "vol-upload"), commands(copy), copy.virshCommand());
            run(copy);
            assertEquals("", host.exec("cmp", path(name), path(copied)));
            assertEquals(Optional.of("luks"), volume(copied).encryption());
            assertEquals(Optional.of(format), volume(copied).format());
            assertEquals(Optional.of(SIZE), volume(copied).capacity());
            assertTrue(volume(copied).allocation().orElseThrow() < 8 * MIB, "holes stay holes");
            Operation rename = new RenameVolumeOperation(pool, name, "renamed." + format).prepared(connection);
            assertEquals(List.of("vol-download", "vol-create", "vol-upload", "vol-delete"), commands(rename), rename.virshCommand());
            run(rename);
            assertEquals("", host.exec("cmp", path("renamed." + format), path(copied)));
            assertTrue(inside("renamed." + format, format, "read").contains("read 2097152/2097152"));
            assertFalse(names().contains(name));
        }
        String why = assertThrows(CoreException.class, () -> copy("renamed.raw", "other", "qcow2").prepared(connection)).getMessage();
        assertTrue(why.contains("Copy it in its own format"), why);
    }

    @Test
    void aCancelledOrFailedCopyLeavesNothing() throws Exception {
        encrypted("source.raw", "raw", "/nowhere");
        NullProgressMonitor monitor = new NullProgressMonitor() {
            private int done;

            @Override
            public void worked(int work) {
                done += work;
                setCanceled(done > 500);
            }
        };
        String said = assertThrows(OperationCanceledException.class, () -> run(copy("source.raw", "copy.raw", "raw"), monitor))
                .getMessage();
        assertEquals("Cancelled. The half volume copy.raw was removed.", said);
        assertEquals(Set.of("source.raw"), names());
    }

    private GuestSpec guest(String name, DriveSource disk) {
        GuestSpec plain = readerOf(name, "/none", "raw");
        return new GuestSpec(plain.uuid(), name, Optional.empty(), plain.machine(), List.of(new Drive(false, "virtio", true, false, disk)),
                List.of(), DeviceSpec.NONE, List.of(), false, false);
    }

    private Disk disk(UUID guest) throws Exception {
        return DomainDocument.parse(connection.guests().xml(guest, true, true)).disks().getFirst();
    }

    private void startOnce(UUID guest) throws HypervisorException {
        connection.guests().start(guest, true, false); // QEMU opens the image with the passphrase
        connection.guests().forceOff(guest);
    }

    @Test
    void aNewGuestsCopyIsOpenedByTheSecretOfItsSource() throws Exception {
        SecretDraft secret = encrypted("image.raw", "raw", path("image.raw"));
        for (String name : List.of("byhost.raw", "by this computer.raw")) {
            GuestSpec spec = guest("reader of " + name, new DriveSource.Copy(
                    new PoolPlace(id("").pool(), pool.objectName(), path(""), name), id("image.raw"), "raw", Optional.empty()));
            List<Finding> findings = CreationCheck.run(connection, spec, SubMonitor.convert(null));
            assertTrue(findings.stream().anyMatch(each -> !each.fatal() && each.text().contains(secret.uuid().toString())),
                    findings.toString());
            assertEquals(Map.of(path(name), secret.uuid().toString()), DiskSecret.found(findings));
            run(new CreateGuestOperation(onHost(), spec));
            try {
                assertEquals(Optional.of(path(name)), disk(spec.uuid()).path());
                assertEquals(Optional.of(secret.uuid().toString()),
                        disk(spec.uuid()).element().value("source/encryption/secret/@uuid"));
                startOnce(spec.uuid());
            } finally {
                connection.guests().undefine(spec.uuid(), Set.of());
            }
        }
    }

    @Test
    void aClonesDiskIsOpenedByTheSecretOfItsOriginal() throws Exception {
        SecretDraft secret = encrypted("first.qcow2", "qcow2", path("first.qcow2"));
        GuestSpec spec = guest("first", new DriveSource.Existing(path("first.qcow2"), "qcow2", false));
        run(new CreateGuestOperation(onHost(), spec));
        connection.secrets().delete(secret.uuid());
        keep(new SecretDraft(secret.uuid(), secret.usage(), "/nowhere", "", true, false)); // only the guest names it now
        refresh();
        Target original = new CreateGuestOperation(onHost(), spec).target();
        UUID second = null;
        try {
            List<DiskClone> disks = ClonePlan.read(connection, original).disks();
            assertEquals(EnumSet.complementOf(EnumSet.of(Choice.OVERLAY)), disks.getFirst().choices());
            CloneGuestOperation clone = new CloneGuestOperation(original, "second", disks);
            run(clone);
            second = clone.target().object().orElseThrow();
            assertEquals(Optional.of(path("second-vda.qcow2")), disk(second).path());
            assertEquals(Optional.of(secret.uuid().toString()), disk(second).element().value("source/encryption/secret/@uuid"));
            startOnce(second);
            connection.guests().start(second, true, false);
            String used = assertThrows(CoreException.class, () -> run(copy("second-vda.qcow2", "third.qcow2", "qcow2"))).getMessage();
            assertTrue(used.contains("while second runs"), used);
            assertFalse(names().contains("third.qcow2"));
            connection.guests().forceOff(second);
        } finally {
            connection.guests().undefine(spec.uuid(), Set.of());
            if (second != null) {
                connection.guests().undefine(second, Set.of());
            }
        }
        assertTrue(inside("second-vda.qcow2", "qcow2", "read").contains("read 2097152/2097152"));
    }
}
