package org.virtworkbench.core.creation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.SecretRecord;
import org.virtworkbench.core.driver.SecretUsage;
import org.virtworkbench.core.operation.OperationFailure;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.domain.Disk;
import org.virtworkbench.xml.domain.DomainDocument;
import org.virtworkbench.xml.storage.VolumeDocument;

/** Names the secrets in a new guest's definition by which its encrypted disks are read. */
final class EncryptedDisks {

    private static final String LUKS = "luks";

    private final HypervisorConnection connection;

    private EncryptedDisks(HypervisorConnection connection) {
        this.connection = connection;
    }

    /**
     * Completes a definition; one call for each disk.
     *
     * @param connection the host's
     * @param domain the definition
     * @throws CoreException when a disk is encrypted and the host has no secret for it
     */
    static void unlock(HypervisorConnection connection, DomainDocument domain) throws HypervisorException, CoreException {
        EncryptedDisks disks = new EncryptedDisks(connection);
        for (Disk disk : domain.disks()) {
            if (disk.path().isPresent() && disk.element().find("source", "encryption").isEmpty()
                    && disk.element().child("encryption").isEmpty()) {
                disks.unlock(disk, disk.path().get());
            }
        }
    }

    private void unlock(Disk disk, String path) throws HypervisorException, CoreException {
        Optional<VolumeDocument> volume = volume(path);
        if (volume.filter(EncryptedDisks::isEncrypted).isEmpty()) {
            return;
        }
        String secret = secret(volume.get(), path)
                .orElseThrow(() -> OperationFailure.because(NLS.bind(Messages.disk_noSecret, path), null));
        XmlElement encryption = disk.element().ensure("source", "encryption");
        encryption.setAttribute("format", LUKS);
        encryption.setValue("secret/@type", "passphrase");
        encryption.setValue("secret/@uuid", secret);
    }

    private static boolean isEncrypted(VolumeDocument volume) {
        return volume.encryption().filter(LUKS::equals).isPresent();
    }

    /** {@return what speaks against the encrypted volumes that a new guest is made from, or is to be known of them} Up to three calls a drive. */
    static List<Finding> findings(HypervisorConnection connection, GuestSpec spec) throws HypervisorException {
        EncryptedDisks disks = new EncryptedDisks(connection);
        List<Finding> findings = new ArrayList<>();
        for (Drive drive : spec.drives()) {
            switch (drive.source()) {
                case DriveSource.Existing existing -> disks.existing(existing.path()).ifPresent(findings::add);
                case DriveSource.Overlay overlay -> disks.volume(overlay.backing()).filter(EncryptedDisks::isEncrypted)
                        .ifPresent(volume -> findings.add(onlyInPlace(overlay.backing())));
                case DriveSource.Copy copy -> parse(connection.volumes().xml(copy.from())).filter(EncryptedDisks::isEncrypted)
                        .ifPresent(volume -> findings.add(onlyInPlace(copy.from().name())));
                default -> {
                    // made anew
                }
            }
        }
        return findings;
    }

    private Optional<Finding> existing(String path) throws HypervisorException {
        Optional<VolumeDocument> volume = volume(path).filter(EncryptedDisks::isEncrypted);
        if (volume.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(secret(volume.get(), path).map(secret -> Finding.warning(NLS.bind(Messages.disk_secretAdded, path, secret)))
                .orElseGet(() -> Finding.error(NLS.bind(Messages.disk_noSecret, path))));
    }

    private static Finding onlyInPlace(String volume) {
        return Finding.error(NLS.bind(Messages.disk_encrypted, volume));
    }

    /** {@return the secret of an encrypted volume; empty when the host has none} */
    private Optional<String> secret(VolumeDocument volume, String path) throws HypervisorException {
        Optional<String> told = volume.encryptionSecret();
        List<SecretRecord> secrets = secrets();
        return secrets.stream().map(found -> found.uuid().toString()).filter(uuid -> told.equals(Optional.of(uuid))).findFirst()
                .or(() -> secrets.stream().filter(found -> found.usage() == SecretUsage.VOLUME && found.usageId().equals(path))
                        .map(found -> found.uuid().toString()).findFirst());
    }

    private Optional<VolumeDocument> volume(String path) throws HypervisorException {
        try {
            return parse(connection.storage().volumeXml(path));
        } catch (HypervisorException e) {
            if (e.kind() == Kind.NOT_FOUND || e.kind() == Kind.UNSUPPORTED) {
                return Optional.empty(); // in no pool: nothing is known of it
            }
            throw e;
        }
    }

    private static Optional<VolumeDocument> parse(String xml) {
        try {
            return Optional.of(VolumeDocument.parse(xml));
        } catch (XmlSyntaxException e) {
            return Optional.empty();
        }
    }

    private List<SecretRecord> secrets() throws HypervisorException {
        try {
            return connection.secrets().list();
        } catch (HypervisorException e) {
            if (e.kind() == Kind.UNSUPPORTED) {
                return List.of();
            }
            throw e;
        }
    }
}
