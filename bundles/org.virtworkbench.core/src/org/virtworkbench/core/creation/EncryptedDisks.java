package org.virtworkbench.core.creation;

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
        if (volume.flatMap(VolumeDocument::encryption).filter(LUKS::equals).isEmpty()) {
            return;
        }
        Optional<String> told = volume.flatMap(VolumeDocument::encryptionSecret);
        List<SecretRecord> secrets = secrets();
        String secret = secrets.stream().map(found -> found.uuid().toString()).filter(uuid -> told.equals(Optional.of(uuid))).findFirst()
                .or(() -> secrets.stream().filter(found -> found.usage() == SecretUsage.VOLUME && found.usageId().equals(path))
                        .map(found -> found.uuid().toString()).findFirst())
                .orElseThrow(() -> OperationFailure.because(NLS.bind(Messages.disk_noSecret, path), null));
        XmlElement encryption = disk.element().ensure("source", "encryption");
        encryption.setAttribute("format", LUKS);
        encryption.setValue("secret/@type", "passphrase");
        encryption.setValue("secret/@uuid", secret);
    }

    private Optional<VolumeDocument> volume(String path) throws HypervisorException {
        try {
            return Optional.of(VolumeDocument.parse(connection.storage().volumeXml(path)));
        } catch (HypervisorException e) {
            if (e.kind() == Kind.NOT_FOUND || e.kind() == Kind.UNSUPPORTED) {
                return Optional.empty(); // in no pool: nothing is known of it
            }
            throw e;
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
