package org.virtworkbench.core.creation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.SecretRecord;
import org.virtworkbench.core.driver.SecretUsage;
import org.virtworkbench.core.driver.VolumeId;
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
     * @param copied volumes that disks are copies of, by the disks' paths: a copy has the secret of what it was made from
     * @throws CoreException when a disk is encrypted and the host has no secret for it
     */
    static void unlock(HypervisorConnection connection, DomainDocument domain, Map<String, VolumeId> copied)
            throws HypervisorException, CoreException {
        EncryptedDisks disks = new EncryptedDisks(connection);
        for (Disk disk : domain.disks()) {
            if (disk.path().isPresent() && disk.element().find("source", "encryption").isEmpty()
                    && disk.element().child("encryption").isEmpty()) {
                String path = disk.path().get();
                Optional<VolumeDocument> volume = copied.containsKey(path) ? parse(connection.volumes().xml(copied.get(path)))
                        : disks.volume(path);
                disks.unlock(disk, volume, path);
            }
        }
    }

    private void unlock(Disk disk, Optional<VolumeDocument> volume, String path) throws HypervisorException, CoreException {
        if (volume.filter(EncryptedDisks::isEncrypted).isEmpty()) {
            return;
        }
        String secret = secret(volume.get())
                .orElseThrow(() -> OperationFailure.because(NLS.bind(Messages.disk_noSecret, path), null));
        name(disk, secret);
    }

    private static void name(Disk disk, String secret) {
        XmlElement encryption = disk.element().ensure("source", "encryption");
        encryption.setAttribute("format", LUKS);
        encryption.setValue("secret/@type", "passphrase");
        encryption.setValue("secret/@uuid", secret);
    }

    /** Names in a definition, as {@link #unlock} does, the secrets that were found before. */
    static void name(DomainDocument domain, Map<String, String> secrets) {
        domain.disks().forEach(disk -> disk.path().map(secrets::get).ifPresent(secret -> name(disk, secret)));
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
                case DriveSource.Existing existing -> disks.used(disks.volume(existing.path()), existing.path()).ifPresent(findings::add);
                case DriveSource.Copy copy -> disks.used(parse(connection.volumes().xml(copy.from())), copy.place().path())
                        .ifPresent(findings::add);
                case DriveSource.Overlay overlay -> disks.volume(overlay.backing()).filter(EncryptedDisks::isEncrypted)
                        .ifPresent(volume -> findings.add(Finding.error(NLS.bind(Messages.disk_encrypted, overlay.backing()))));
                default -> {
                    // made anew
                }
            }
        }
        return findings;
    }

    private Optional<Finding> used(Optional<VolumeDocument> found, String place) throws HypervisorException {
        Optional<VolumeDocument> volume = found.filter(EncryptedDisks::isEncrypted);
        if (volume.isEmpty()) {
            return Optional.empty();
        }
        String path = volume.get().path().orElse("");
        return Optional.of(secret(volume.get())
                .map(secret -> new Finding(false, NLS.bind(Messages.disk_secretAdded, path, secret),
                        Optional.of(new DiskSecret(place, secret))))
                .orElseGet(() -> Finding.error(NLS.bind(Messages.disk_noSecret, path))));
    }

    /** {@return the secret of an encrypted volume; empty when the host has none} */
    private Optional<String> secret(VolumeDocument volume) throws HypervisorException {
        String path = volume.path().orElse("");
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
