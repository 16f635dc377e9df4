package org.virtworkbench.core.creation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.GuestCalls.Part;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.VolumeRecord;
import org.virtworkbench.core.inventory.GuestActivity;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.OperationFailure;
import org.virtworkbench.core.operation.OwnFiles;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.VirshCommand;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.domain.Disk;
import org.virtworkbench.xml.domain.DomainDocument;

/**
 * Takes the medium from which a system was installed out of its drive, and forgets that it is being installed. Where it was installed without questions, and shut
 * itself down at the end, the medium with the answers goes too, for good, and the guest starts from its disk.
 *
 * @param target the guest
 * @param device name of the drive at the guest, such as {@code sda}
 * @param running whether the guest runs, so that the medium is taken out of the running one, too
 * @param answers path of the medium with the answers; empty where the installer asked
 */
public record FinishInstallOperation(Target target, String device, boolean running, Optional<String> answers) implements Operation {

    /** What a system takes at least: who has written less has not installed one. */
    private static final long LEAST = 32L << 20;

    /** Systems whose installation goes on from its medium after a reboot. */
    private static final String WINDOWS = "http://microsoft.com/";

    /** How often the drive of a running guest is tried. */
    private static final int TRIES = 8;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(300);

    /**
     * {@return what takes out the medium of a guest on whose disk a system is now; empty when nothing is being installed or no system is there yet} Blocks;
     * never on the UI thread.
     *
     * @param connection the target host's
     * @param target a guest that is shut off or has just rebooted
     * @throws HypervisorException when it can't be told
     */
    public static Optional<FinishInstallOperation> of(HypervisorConnection connection, Target target) throws HypervisorException {
        try {
            UUID guest = target.object().orElseThrow();
            Optional<GuestRecord> now = connection.guests().find(guest);
            boolean running = now.filter(record -> !GuestActivity.isOff(record)).isPresent();
            DomainDocument document = DomainDocument.parse(connection.guests().xml(guest, true, false));
            boolean goesOn = running && document.osInfoId().filter(id -> id.startsWith(WINDOWS)).isPresent();
            Optional<String> answers = answers(document).flatMap(Disk::path);
            boolean brokenOff = answers.isPresent()
                    && now.filter(record -> record.stateReason().equals(FinishDirectBootOperation.ENDED)).isEmpty();
            if (!document.isInstalling() || document.root().value("os/kernel").isPresent() || goesOn || brokenOff
                    || !isWritten(connection, document)) {
                return Optional.empty();
            }
            return installer(document).flatMap(Disk::target).map(device -> new FinishInstallOperation(target, device, running, answers));
        } catch (XmlSyntaxException e) {
            return Optional.empty();
        }
    }

    /** {@return whether so much is on one of its disks that it may be a system} */
    static boolean isWritten(HypervisorConnection connection, DomainDocument document) throws HypervisorException {
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
    static Optional<Disk> installer(DomainDocument document) {
        return document.disks().stream()
                .filter(disk -> disk.device().equals("cdrom") && disk.bootOrder().isPresent() && disk.sourceText().isPresent()).findFirst();
    }

    /** {@return the drive with the answers to the installer's questions} */
    private static Optional<Disk> answers(DomainDocument document) {
        String volume = document.root().value("name").orElse("") + OwnFiles.ANSWERS;
        return document.disks().stream().filter(
                disk -> disk.device().equals("cdrom")
                        && disk.path().filter(path -> path.substring(path.lastIndexOf('/') + 1).equals(volume)).isPresent())
                .findFirst();
    }

    @Override
    public String name() {
        return NLS.bind(answers.isPresent() ? Messages.finish_answers : Messages.finish_name, target.objectName());
    }

    @Override
    public String virshCommand() {
        String config = VirshCommand.of(target, "change-media", device, "--eject", "--config");
        if (answers.isPresent()) {
            return String.join("\n", config, VirshCommand.of(target, "edit"), VirshCommand.of(target, "start"));
        }
        return running ? VirshCommand.of(target, "change-media", device, "--eject", "--live") + '\n' + config : config;
    }

    @Override
    public void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
        UUID guest = target.object().orElseThrow();
        try {
            DomainDocument document = DomainDocument.parse(connection.guests().xml(guest, true, true));
            document.disk(device).filter(disk -> disk.device().equals("cdrom")).ifPresent(Disk::eject);
            answers(document).ifPresent(Disk::eject);
            document.setInstalling(false);
            connection.guests().define(document.toXml(), false);
            if (running) {
                ejectNow(connection, monitor);
            } else if (answers.isPresent()) {
                FinishDirectBootOperation.delete(connection, answers.get());
                connection.guests().start(guest, false, false);
            }
        } catch (HypervisorException e) {
            throw OperationFailure.of(this, e);
        } catch (XmlSyntaxException e) {
            throw OperationFailure.because(NLS.bind(Messages.clone_unknown, target.objectName(), e.getMessage()), null);
        }
    }

    /**
     * Opens the drive of the running guest; again after a moment where that fails, since a guest that is starting holds it closed for a while. Where it stays
     * closed the medium is out at the guest's next start, and nobody needs it until then.
     */
    private void ejectNow(HypervisorConnection connection, SubMonitor monitor) throws HypervisorException, XmlSyntaxException {
        for (int i = 0; i < TRIES && !monitor.isCanceled(); i++) {
            if (i > 0) {
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
            if (tryToEject(connection)) {
                return;
            }
        }
    }

    private boolean tryToEject(HypervisorConnection connection) throws HypervisorException, XmlSyntaxException {
        UUID guest = target.object().orElseThrow();
        try {
            Optional<Disk> drive = DomainDocument.parse(connection.guests().xml(guest, false, true)).disk(device)
                    .filter(disk -> disk.device().equals("cdrom") && disk.sourceText().isPresent());
            if (drive.isPresent()) {
                drive.get().eject();
                connection.guests().changeDevice(guest, Part.LIVE, drive.get().element().toXml());
            }
            return true;
        } catch (HypervisorException e) {
            if (e.kind() == Kind.LINK_LOST || e.kind() == Kind.CANCELLED) {
                throw e;
            }
            return false;
        }
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        return isOver(connection, target);
    }

    /** {@return whether a guest is there and nothing is being installed in it; empty when that can't be told} */
    static Optional<Boolean> isOver(HypervisorConnection connection, Target target) throws HypervisorException {
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
