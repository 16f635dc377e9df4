package org.virtworkbench.core.creation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.VolumeRecord;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.OperationFailure;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.VirshCommand;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.domain.Disk;
import org.virtworkbench.xml.domain.DomainDocument;

/**
 * Takes the medium from which a system was installed out of its drive, and forgets that it is being installed.
 *
 * @param target the guest, shut off
 * @param device name of the drive at the guest, such as {@code sda}
 */
public record FinishInstallOperation(Target target, String device) implements Operation {

    /** What a system takes at least: who has written less has not installed one. */
    private static final long LEAST = 32L << 20;

    /**
     * {@return what takes out the medium of a guest on whose disk a system is now; empty when nothing is being installed or no system is there yet} Blocks;
     * never on the UI thread.
     *
     * @param connection the target host's
     * @param target a guest that is shut off
     * @throws HypervisorException when it can't be told
     */
    public static Optional<FinishInstallOperation> of(HypervisorConnection connection, Target target) throws HypervisorException {
        try {
            DomainDocument document = DomainDocument.parse(connection.guests().xml(target.object().orElseThrow(), true, false));
            if (!document.isInstalling() || !isWritten(connection, document)) {
                return Optional.empty();
            }
            return installer(document).flatMap(Disk::target).map(device -> new FinishInstallOperation(target, device));
        } catch (XmlSyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isWritten(HypervisorConnection connection, DomainDocument document) throws HypervisorException {
        List<String> paths = document.disks().stream().filter(disk -> disk.device().equals("disk")).flatMap(disk -> disk.path().stream())
                .toList();
        for (String path : paths) {
            Optional<VolumeRecord> volume = connection.storage().volumeByPath(path);
            if (volume.isPresent() && volume.get().allocation() >= LEAST) {
                return true;
            }
        }
        return false;
    }

    /** {@return the drive from which the guest may boot, with its medium} */
    private static Optional<Disk> installer(DomainDocument document) {
        return document.disks().stream()
                .filter(disk -> disk.device().equals("cdrom") && disk.bootOrder().isPresent() && disk.sourceText().isPresent()).findFirst();
    }

    @Override
    public String name() {
        return NLS.bind(Messages.finish_name, target.objectName());
    }

    @Override
    public String virshCommand() {
        return VirshCommand.of(target, "change-media", device, "--eject", "--config");
    }

    @Override
    public void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
        UUID guest = target.object().orElseThrow();
        try {
            DomainDocument document = DomainDocument.parse(connection.guests().xml(guest, true, true));
            document.disk(device).filter(disk -> disk.device().equals("cdrom")).ifPresent(Disk::eject);
            document.setInstalling(false);
            connection.guests().define(document.toXml(), false);
        } catch (HypervisorException e) {
            throw OperationFailure.of(this, e);
        } catch (XmlSyntaxException e) {
            throw OperationFailure.because(NLS.bind(Messages.clone_unknown, target.objectName(), e.getMessage()), null);
        }
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        try {
            return Optional.of(!DomainDocument.parse(connection.guests().xml(target.object().orElseThrow(), true, false)).isInstalling());
        } catch (XmlSyntaxException e) {
            return Optional.empty();
        } catch (HypervisorException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                return Optional.of(false);
            }
            throw e;
        }
    }
}
