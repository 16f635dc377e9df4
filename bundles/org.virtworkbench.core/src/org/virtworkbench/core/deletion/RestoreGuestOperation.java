package org.virtworkbench.core.deletion;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.deletion.KeptGuest.Snapshot;
import org.virtworkbench.core.driver.GuestCalls;
import org.virtworkbench.core.driver.GuestCalls.Undefine;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.operation.GuestName;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.OperationFailure;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.VirshCommand;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.domain.DomainDocument;

/**
 * Brings a deleted guest back: defines it as it was, with its uuid, then its snapshots. All or nothing: what fails leaves it deleted and kept.
 *
 * @param kept what is kept of it
 * @param newName what it is called then; its own name where that is free
 * @param journal where it is kept
 */
public record RestoreGuestOperation(KeptGuest kept, String newName, DeletionJournal journal) implements Operation {

    @Override
    public String name() {
        return newName.equals(kept.target().objectName()) ? NLS.bind(Messages.restore_name, newName)
                : NLS.bind(Messages.restore_as_name, kept.target().objectName(), newName);
    }

    @Override
    public Target target() {
        Target was = kept.target();
        return new Target(was.host(), was.hostName(), was.uri(), was.object(), newName);
    }

    @Override
    public String virshCommand() {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(VirshCommand.withDocument(target(), named(kept.definition().text()), "define", VirshCommand.INPUT));
        for (Snapshot snapshot : kept.snapshots()) {
            lines.add(VirshCommand.withDocument(target(), snapshot.document().text(), "snapshot-create", newName, VirshCommand.INPUT,
                    "--redefine"));
        }
        if (kept.autostart()) {
            lines.add(VirshCommand.of(target(), "autostart"));
        }
        return lines.toString();
    }

    private String named(String definition) {
        if (newName.equals(kept.target().objectName())) {
            return definition;
        }
        try {
            DomainDocument document = DomainDocument.parse(definition);
            document.root().setValue("name", newName);
            return document.toXml();
        } catch (XmlSyntaxException e) {
            throw new IllegalStateException(e); // it was read before it was kept
        }
    }

    @Override
    public void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
        SubMonitor steps = SubMonitor.convert(monitor, 2 + kept.snapshots().size());
        GuestCalls guests = connection.guests();
        UUID uuid = kept.target().object().orElseThrow();
        try {
            if (guests.find(uuid).isEmpty()) {
                checkName(guests);
                KeptGuest whole = journal.withSecrets(kept);
                steps.split(1).subTask(NLS.bind(Messages.restore_define, newName));
                guests.define(named(whole.definition().secure()), false);
                complete(guests, whole, steps);
            }
            journal.forget(kept);
        } catch (HypervisorException e) {
            throw OperationFailure.of(this, e);
        } catch (IOException e) {
            throw OperationFailure.because(NLS.bind(Messages.unforgotten, newName, e.getMessage()), null);
        }
    }

    private void checkName(GuestCalls guests) throws HypervisorException, CoreException {
        Optional<String> problem = GuestName.problem(newName);
        if (problem.isPresent()) {
            throw OperationFailure.because(NLS.bind(Messages.restore_badName, newName, problem.get()), null);
        }
        if (guests.list().stream().anyMatch(guest -> guest.name().equals(newName))) {
            throw OperationFailure.because(NLS.bind(Messages.restore_taken, newName), null);
        }
    }

    /** Gives it its snapshots and its autostart; takes it away again where that fails. */
    private void complete(GuestCalls guests, KeptGuest whole, SubMonitor steps) throws HypervisorException {
        UUID uuid = kept.target().object().orElseThrow();
        try {
            for (Snapshot snapshot : whole.snapshots()) {
                steps.subTask(NLS.bind(Messages.restore_snapshot, snapshot.name())); // not to be cancelled here: it would be back without them
                guests.redefineSnapshot(uuid, snapshot.document().secure(), snapshot.current());
            }
            if (kept.autostart()) {
                guests.setAutostart(uuid, true);
            }
        } catch (HypervisorException e) {
            if (e.kind() != Kind.LINK_LOST && e.kind() != Kind.TIMEOUT) {
                Set<Undefine> flags = EnumSet.of(Undefine.SNAPSHOTS_METADATA);
                if (kept.leftovers().contains(Undefine.NVRAM)) {
                    flags.add(Undefine.KEEP_NVRAM);
                }
                if (kept.leftovers().contains(Undefine.TPM)) {
                    flags.add(Undefine.KEEP_TPM);
                }
                guests.undefine(uuid, flags);
            }
            throw e;
        }
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        return Optional.of(connection.guests().find(kept.target().object().orElseThrow()).isPresent());
    }
}
