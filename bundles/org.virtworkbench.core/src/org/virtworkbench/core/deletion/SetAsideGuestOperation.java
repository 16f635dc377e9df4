package org.virtworkbench.core.deletion;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.deletion.KeptGuest.Disk;
import org.virtworkbench.core.deletion.KeptGuest.Document;
import org.virtworkbench.core.deletion.KeptGuest.Snapshot;
import org.virtworkbench.core.driver.GuestCalls;
import org.virtworkbench.core.driver.GuestCalls.Undefine;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.SnapshotRecord;
import org.virtworkbench.core.driver.VolumeRecord;
import org.virtworkbench.core.inventory.GuestActivity;
import org.virtworkbench.core.operation.DeleteGuestOperation;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.OperationFailure;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.VirshCommand;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.domain.DomainDocument;

/**
 * Deletes a guest so that it can come back: keeps all that libvirt knows of it in the journal, then removes its definition. Its disks, UEFI variables and TPM state
 * stay on the host.
 *
 * @param deletion what the person chose
 * @param group id shared by the guests that are deleted together
 * @param journal where it is kept
 */
public record SetAsideGuestOperation(DeleteGuestOperation deletion, String group, DeletionJournal journal) implements Operation {

    @Override
    public String name() {
        return NLS.bind(Messages.aside_name, target().objectName());
    }

    @Override
    public Target target() {
        return deletion.target();
    }

    @Override
    public String virshCommand() {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(VirshCommand.of(target(), "dumpxml", "--inactive", "--security-info"));
        if (deletion.forceOff()) {
            lines.add(VirshCommand.of(target(), "destroy"));
        }
        if (deletion.persistent()) {
            lines.add(DeleteGuestOperation.undefineCommand(target(), flags(deletion.undefine(), false)));
        }
        return lines.toString();
    }

    /** {@return what is named so that the definition goes and all goes with it that can't be kept} */
    private static Set<Undefine> flags(Set<Undefine> all, boolean tpm) {
        Set<Undefine> flags = EnumSet.noneOf(Undefine.class);
        flags.addAll(all);
        if (flags.remove(Undefine.NVRAM)) {
            flags.add(Undefine.KEEP_NVRAM);
        }
        if (flags.remove(Undefine.TPM) || tpm) {
            flags.add(Undefine.KEEP_TPM);
        }
        return flags;
    }

    @Override
    public void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
        SubMonitor steps = SubMonitor.convert(monitor, 4);
        UUID uuid = target().object().orElseThrow();
        try {
            GuestRecord record = connection.guests().find(uuid)
                    .orElseThrow(() -> OperationFailure.because(NLS.bind(Messages.gone, target().objectName()), null));
            boolean off = GuestActivity.isOff(record);
            if (!off && !deletion.forceOff()) {
                throw OperationFailure.because(NLS.bind(Messages.aside_running, target().objectName()), null);
            }
            steps.split(1).subTask(NLS.bind(Messages.aside_reading, target().objectName()));
            KeptGuest kept = read(connection, record);
            keep(kept);
            remove(connection, kept, off, steps);
            journal.deleted(kept);
        } catch (HypervisorException e) {
            throw OperationFailure.of(this, e);
        } catch (XmlSyntaxException e) {
            throw OperationFailure.because(NLS.bind(Messages.aside_unreadable, target().objectName(), e.getMessage()), null);
        }
    }

    private void keep(KeptGuest kept) throws CoreException {
        try {
            journal.keep(kept);
        } catch (IOException e) {
            throw OperationFailure.because(NLS.bind(Messages.aside_unkept, target().objectName(), e.getMessage()), null);
        }
    }

    private void remove(HypervisorConnection connection, KeptGuest kept, boolean off, SubMonitor steps)
            throws HypervisorException, CoreException {
        GuestCalls guests = connection.guests();
        UUID uuid = target().object().orElseThrow();
        try {
            if (!off) {
                steps.split(1).subTask(NLS.bind(Messages.aside_forceOff, target().objectName()));
                guests.forceOff(uuid);
            }
            if (deletion.persistent()) {
                steps.split(1).subTask(NLS.bind(Messages.aside_undefine, target().objectName()));
                guests.undefine(uuid, flags(deletion.undefine(), kept.leftovers().contains(Undefine.TPM)));
            }
        } catch (HypervisorException e) {
            if (e.kind() != Kind.LINK_LOST && e.kind() != Kind.TIMEOUT) {
                giveUp(kept);
            } // else nobody knows whether it is still there: the journal keeps it until that is known
            throw e;
        } catch (OperationCanceledException e) {
            giveUp(kept);
            throw e;
        }
        if (guests.find(uuid).isPresent()) { // somebody started it meanwhile
            if (deletion.persistent()) {
                guests.define(kept.definition().secure(), false);
            }
            giveUp(kept);
            throw OperationFailure.because(NLS.bind(Messages.aside_stillThere, target().objectName()), null);
        }
    }

    private void giveUp(KeptGuest kept) throws CoreException {
        try {
            journal.forget(kept);
        } catch (IOException e) {
            throw OperationFailure.because(NLS.bind(Messages.unforgotten, target().objectName(), e.getMessage()), null);
        }
    }

    private KeptGuest read(HypervisorConnection connection, GuestRecord guest) throws HypervisorException, XmlSyntaxException {
        Document definition = new Document(connection.guests().xml(guest.uuid(), true, false),
                connection.guests().xml(guest.uuid(), true, true));
        DomainDocument document = DomainDocument.parse(definition.text());
        Set<Undefine> leftovers = EnumSet.noneOf(Undefine.class);
        if (deletion.undefine().contains(Undefine.NVRAM)) {
            leftovers.add(Undefine.NVRAM);
        }
        if (document.root().value("devices/tpm/backend/@type").filter("emulator"::equals).isPresent()) {
            leftovers.add(Undefine.TPM);
        }
        List<Disk> disks = new ArrayList<>();
        for (String path : deletion.volumes()) {
            disks.add(new Disk(path, connection.storage().volumeByPath(path).map(VolumeRecord::allocation).orElse(0L)));
        }
        Target named = new Target(target().host(), target().hostName(), target().uri(), target().object(), guest.name());
        return new KeptGuest(UUID.randomUUID().toString(), group, named, Instant.now(), guest.autostart(), definition,
                snapshots(connection, guest.uuid()), leftovers, disks);
    }

    private static List<Snapshot> snapshots(HypervisorConnection connection, UUID guest) throws HypervisorException {
        List<SnapshotRecord> waiting = new ArrayList<>(connection.guests().snapshots(guest));
        List<Snapshot> ordered = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (!waiting.isEmpty()) {
            SnapshotRecord next = waiting.stream().filter(one -> one.parent().isEmpty() || names.contains(one.parent())).findFirst()
                    .orElse(waiting.getFirst());
            waiting.remove(next);
            names.add(next.name());
            String text = connection.guests().snapshotXml(guest, next.name(), false);
            String secure = connection.guests().snapshotXml(guest, next.name(), true);
            ordered.add(new Snapshot(next.name(), new Document(text, secure), next.current()));
        }
        return ordered;
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        return Optional.of(connection.guests().find(target().object().orElseThrow()).isEmpty());
    }
}
