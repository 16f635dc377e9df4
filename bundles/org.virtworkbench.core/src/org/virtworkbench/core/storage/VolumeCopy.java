package org.virtworkbench.core.storage;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.SecretUsage;
import org.virtworkbench.core.driver.VolumeId;
import org.virtworkbench.core.driver.VolumeRecord;
import org.virtworkbench.core.operation.OperationFailure;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.VirshCommand;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.storage.VolumeDocument;

/**
 * How one volume gets the content of another one. The host copies where it can, without a byte over the link. An encrypted volume it can only copy when it knows
 * the volume's secret, and when QEMU takes both names; it reads the old one and encrypts the new one by the same passphrase then. Any other encrypted volume is
 * copied byte for byte through this computer, which needs no secret.
 *
 * @param made the new one
 * @param xml the new one's document
 * @param source the other one
 * @param preallocate whether a qcow2 image gets its tables at once, where the host copies
 * @param bytes how many are moved through this computer; empty where the host copies
 */
public record VolumeCopy(VolumeId made, String xml, VolumeId source, boolean preallocate, Optional<Long> bytes) {

    /**
     * {@return how a volume is to be copied} A call or a few; never on the UI thread.
     *
     * @param connection the host's
     * @param made the new one
     * @param xml what the new one shall be; it is encrypted when the other one is, whether that stands there or not
     * @param source the other one
     * @param preallocate whether a qcow2 image gets its tables at once
     * @throws CoreException when it can't be copied
     */
    public static VolumeCopy of(HypervisorConnection connection, VolumeId made, String xml, VolumeId source, boolean preallocate)
            throws HypervisorException, CoreException {
        VolumeDocument from = read(connection, source);
        if (from.encryption().isEmpty()) {
            return new VolumeCopy(made, xml, source, preallocate, Optional.empty());
        }
        VolumeDocument wanted = parse(xml, made.name());
        Optional<UUID> secret = secret(connection, source, from);
        if (secret.isPresent() && VolumeDraft.isPlain(made.name()) && VolumeDraft.isPlain(source.name()) && !hasBacking(from)) {
            wanted.setEncryption(secret.get());
            return new VolumeCopy(made, wanted.toXml(), source, preallocate, Optional.empty());
        }
        if (wanted.format().isPresent() && !wanted.format().equals(from.format())) {
            throw OperationFailure.because(NLS.bind(Messages.copy_encryptedFormat, source.name()), null);
        }
        long length = from.physical().or(from::capacity).orElse(0L);
        VolumeDocument raw = VolumeDocument.create(made.name());
        raw.setCapacity(length);
        raw.setAllocation(0);
        wanted.format().ifPresent(format -> raw.setFormat("raw"));
        return new VolumeCopy(made, raw.toXml(), source, false, Optional.of(length));
    }

    private static boolean hasBacking(VolumeDocument document) {
        return document.backingPath().filter(path -> !path.isEmpty()).isPresent();
    }

    /** {@return the secret that the host knows for a volume} It looks for a secret with the volume's path when it refreshes the pool, and only then. */
    private static Optional<UUID> secret(HypervisorConnection connection, VolumeId source, VolumeDocument from)
            throws HypervisorException, CoreException {
        Optional<UUID> told = uuid(from);
        Optional<String> path = from.path();
        if (told.isPresent() || path.isEmpty() || !hasSecret(connection, path.get())) {
            return told;
        }
        connection.pools().refresh(source.pool());
        return uuid(read(connection, source));
    }

    private static boolean hasSecret(HypervisorConnection connection, String path) throws HypervisorException {
        try {
            return connection.secrets().list().stream()
                    .anyMatch(secret -> secret.usage() == SecretUsage.VOLUME && secret.usageId().equals(path));
        } catch (HypervisorException e) {
            if (e.kind() == Kind.UNSUPPORTED) {
                return false;
            }
            throw e;
        }
    }

    private static Optional<UUID> uuid(VolumeDocument document) {
        return document.encryptionSecret().map(UUID::fromString);
    }

    private static VolumeDocument read(HypervisorConnection connection, VolumeId volume) throws HypervisorException, CoreException {
        return parse(connection.volumes().xml(volume), volume.name());
    }

    private static VolumeDocument parse(String xml, String name) throws CoreException {
        try {
            return VolumeDocument.parse(xml);
        } catch (XmlSyntaxException e) {
            throw OperationFailure.because(NLS.bind(Messages.copy_unreadable, name, e.getMessage()), null);
        }
    }

    /**
     * {@return the virsh commands that do what is done through this computer, with a file of the source's name in between}
     *
     * @param target the pool of the new one
     * @param sourcePool name of the other one's pool
     */
    String relayCommand(Target target, String sourcePool) {
        String file = source.name();
        CreateVolumeOperation create = new CreateVolumeOperation(target, made.name(), xml, false);
        return VirshCommand.onHostOf(target, "vol-download", "--pool", sourcePool, source.name(), file) + '\n' + create.virshCommand()
                + '\n'
                + create.virsh("vol-upload", file);
    }

    /**
     * Copies. Where it fails or is cancelled, nothing of the new volume stays. The host's own copy can't be stopped: it is deleted as soon as it is made.
     *
     * @param connection the host's
     * @param monitor progress and cancellation
     * @return what was made
     * @throws OperationCanceledException when it was cancelled
     */
    public VolumeRecord run(HypervisorConnection connection, SubMonitor monitor) throws HypervisorException, CoreException {
        if (bytes.isPresent()) {
            return new VolumeRelay(connection, this).run(monitor);
        }
        monitor.subTask(NLS.bind(Messages.copy_progress, source.name()));
        CopyProgress progress = CopyProgress.watch(connection, made, source, monitor);
        VolumeRecord record;
        try {
            record = connection.volumes().copy(made.pool(), xml, source, preallocate);
        } finally {
            progress.stop();
        }
        if (monitor.isCanceled()) {
            Volumes.remove(connection, made);
            throw new OperationCanceledException(NLS.bind(Messages.copy_cancelled, made.name()));
        }
        return record;
    }
}
