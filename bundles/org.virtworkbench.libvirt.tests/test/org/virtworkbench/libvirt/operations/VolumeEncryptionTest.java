package org.virtworkbench.libvirt.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.api.Test;
import org.virtworkbench.core.creation.CreateGuestOperation;
import org.virtworkbench.core.creation.CreationCheck;
import org.virtworkbench.core.creation.DeviceSpec;
import org.virtworkbench.core.creation.Drive;
import org.virtworkbench.core.creation.DriveSource;
import org.virtworkbench.core.creation.Finding;
import org.virtworkbench.core.creation.GuestSpec;
import org.virtworkbench.core.creation.PoolPlace;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.secret.NewSecret;
import org.virtworkbench.core.secret.SecretDraft;
import org.virtworkbench.core.secret.SecretUsers;
import org.virtworkbench.core.secret.SecretValue;
import org.virtworkbench.core.storage.CreateEncryptedVolumeOperation;
import org.virtworkbench.core.storage.CreateVolumeOperation;
import org.virtworkbench.core.storage.PoolAction;
import org.virtworkbench.core.storage.PoolActionOperation;
import org.virtworkbench.core.storage.VolumeDraft;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.xml.domain.Disk;
import org.virtworkbench.xml.domain.DomainDocument;

/** Encrypted volumes of a real host, and the secrets that open them. */
class VolumeEncryptionTest extends StorageOnHost {

    VolumeEncryptionTest(TestHost host) {
        super(host);
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
            assertTrue(findings(spec).stream().anyMatch(each -> !each.fatal() && each.text().contains(secret.uuid().toString())),
                    findings(spec).toString());
            GuestSpec overlay = withDisk(spec, new DriveSource.Overlay(new PoolPlace(id("").pool(), pool.objectName(), "/", "x"), path,
                    format, 4 * MIB));
            assertTrue(findings(overlay).stream().anyMatch(each -> each.fatal() && each.text().contains("Use it in place")),
                    findings(overlay).toString());
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
            assertTrue(findings(spec).stream().anyMatch(each -> each.fatal() && each.text().contains("the host has no secret for it")),
                    findings(spec).toString());
            CoreException failure = assertThrows(CoreException.class,
                    () -> run(new CreateGuestOperation(onHost(), readerOf(guest, path, format))));
            assertTrue(failure.getMessage().contains("the host has no secret for it"), failure.getMessage());
        }
    }

    private List<Finding> findings(GuestSpec spec) throws HypervisorException {
        return CreationCheck.run(connection, spec, SubMonitor.convert(null));
    }

    private static GuestSpec withDisk(GuestSpec spec, DriveSource source) {
        return new GuestSpec(UUID.randomUUID(), spec.name(), Optional.empty(), spec.machine(),
                List.of(new Drive(false, "virtio", true, false, source)), List.of(), DeviceSpec.NONE, List.of(), false, false);
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
    void takesBackTheSecretOfAVolumeThatCannotBeMade() throws Exception {
        run(new CreateVolumeOperation(pool, "there", document("there", "raw", MIB), false));
        SecretDraft secret = SecretDraft.ofVolume("/there", "");
        VolumeDraft draft = new VolumeDraft("there", "raw", MIB, false, Optional.empty(), Optional.of(secret.uuid()));
        assertEquals(Kind.EXISTS, kindOf(new CreateEncryptedVolumeOperation(new CreateVolumeOperation(pool, "there", draft.xml(), false),
                new NewSecret(secret, SecretValue.typed("x".toCharArray())))));
        assertEquals(List.of(), connection.secrets().list());
    }
}
