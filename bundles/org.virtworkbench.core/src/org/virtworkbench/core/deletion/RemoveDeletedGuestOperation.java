package org.virtworkbench.core.deletion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.deletion.KeptGuest.Disk;
import org.virtworkbench.core.driver.GuestCalls;
import org.virtworkbench.core.driver.GuestCalls.Undefine;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.OperationFailure;
import org.virtworkbench.core.operation.PathUsers;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.VirshCommand;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.domain.DomainDocument;

/**
 * Lets go what is left of a deleted guest: its UEFI variables and TPM state, then the volumes that were chosen to go. Looks again whether anything else needs them
 * by now, and leaves such ones where they are.
 *
 * @param kept what is kept of it
 * @param journal where it is kept
 */
public record RemoveDeletedGuestOperation(KeptGuest kept, DeletionJournal journal) implements Operation {

    @Override
    public String name() {
        return NLS.bind(kept.disks().isEmpty() ? Messages.remove_name : Messages.remove_disks_name, kept.target().objectName());
    }

    @Override
    public Target target() {
        return kept.target();
    }

    @Override
    public String virshCommand() {
        StringJoiner lines = new StringJoiner("\n");
        kept.disks().forEach(disk -> lines.add(VirshCommand.onHostOf(target(), "vol-delete", disk.path())));
        return lines.toString();
    }

    @Override
    public void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
        SubMonitor steps = SubMonitor.convert(monitor, 10);
        try {
            if (connection.guests().find(target().object().orElseThrow()).isPresent()) {
                throw OperationFailure.because(NLS.bind(Messages.remove_back, target().objectName()), null);
            }
            steps.subTask(NLS.bind(Messages.remove_looking, target().objectName()));
            List<String> paths = kept.disks().stream().map(Disk::path).toList();
            PathUsers users = paths.isEmpty() ? PathUsers.none() : PathUsers.read(connection, paths, steps.split(5));
            if (!users.warnings().isEmpty()) {
                throw OperationFailure.because(NLS.bind(Messages.remove_unsure, target().objectName(), String.join(" ", users.warnings())),
                        null);
            }
            leftovers(connection.guests());
            disks(connection, users, steps.split(5));
            journal.forget(kept);
        } catch (HypervisorException e) {
            throw OperationFailure.of(this, e);
        } catch (IOException e) {
            throw OperationFailure.because(NLS.bind(Messages.unforgotten, target().objectName(), e.getMessage()), null);
        }
    }

    /** Libvirt removes UEFI variables and TPM states only together with a definition: it gets one for a moment. */
    private void leftovers(GuestCalls guests) throws HypervisorException, CoreException {
        if (kept.leftovers().isEmpty()) {
            return;
        }
        UUID uuid = target().object().orElseThrow();
        Set<Undefine> gone = EnumSet.copyOf(kept.leftovers());
        try {
            DomainDocument document = DomainDocument.parse(kept.definition().text());
            if (guests.list().stream().anyMatch(guest -> guest.name().equals(target().objectName()))) {
                document.root().setValue("name", uuid.toString());
                if (document.root().value("os/nvram").filter(path -> !path.isBlank()).isEmpty() && gone.remove(Undefine.NVRAM)) {
                    gone.add(Undefine.KEEP_NVRAM); // libvirt names their file after the guest: it is the other one's now
                }
            }
            guests.define(document.toXml(), false);
        } catch (XmlSyntaxException e) {
            throw OperationFailure.because(NLS.bind(Messages.aside_unreadable, target().objectName(), e.getMessage()), null);
        }
        guests.undefine(uuid, gone);
    }

    private void disks(HypervisorConnection connection, PathUsers users, SubMonitor monitor)
            throws HypervisorException, CoreException, IOException {
        List<Disk> left = new ArrayList<>(kept.disks());
        List<String> failures = new ArrayList<>();
        SubMonitor steps = monitor.setWorkRemaining(left.size());
        try {
            for (Disk disk : kept.disks()) {
                steps.split(1).subTask(NLS.bind(Messages.remove_volume, disk.path()));
                delete(connection, disk, users).ifPresentOrElse(failures::add, () -> left.remove(disk));
            }
        } finally {
            if (!left.isEmpty()) {
                journal.keep(kept.with(Set.of(), left));
            }
        }
        if (!failures.isEmpty()) {
            throw OperationFailure.because(NLS.bind(Messages.remove_failed, target().objectName(), String.join("; ", failures)), null);
        }
    }

    /** {@return why a disk stays; empty when it is gone} */
    private static Optional<String> delete(HypervisorConnection connection, Disk disk, PathUsers users) throws HypervisorException {
        Set<String> names = users.of(disk.path());
        Set<String> above = users.standingOn(disk.path());
        if (!names.isEmpty() || !above.isEmpty()) {
            return Optional.of(NLS.bind(Messages.remove_used, disk.path(), String.join(", ", names.isEmpty() ? above : names)));
        }
        try {
            if (connection.storage().volumeByPath(disk.path()).isPresent()) {
                connection.storage().deleteVolume(disk.path());
            }
            return Optional.empty();
        } catch (HypervisorException e) {
            if (e.kind() == Kind.LINK_LOST || e.kind() == Kind.TIMEOUT || e.kind() == Kind.CANCELLED) {
                throw e;
            }
            return Optional.of(e.getMessage());
        }
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        for (Disk disk : kept.disks()) {
            if (connection.storage().volumeByPath(disk.path()).isPresent()) {
                return Optional.of(false);
            }
        }
        return Optional.of(true);
    }
}
