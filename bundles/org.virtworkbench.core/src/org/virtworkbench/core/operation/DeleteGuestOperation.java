package org.virtworkbench.core.operation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.GuestCalls.Undefine;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.inventory.GuestActivity;
import org.virtworkbench.model.inventory.Guest;

/**
 * Deletes a guest: forces it off where that was chosen, removes its definition, then deletes the chosen volumes one by one. When it ends early it tells exactly
 * what is gone and what remains. {@link DeletePlan#operation} makes it.
 *
 * @param target the guest
 * @param forceOff whether it is forced off first
 * @param persistent whether it has a definition to remove
 * @param undefine what goes with the definition
 * @param volumes paths of the volumes that go
 */
public record DeleteGuestOperation(Target target, boolean forceOff, boolean persistent, Set<Undefine> undefine, List<String> volumes)
        implements Operation {

    /** Copies the collections. */
    public DeleteGuestOperation {
        undefine = Set.copyOf(undefine);
        volumes = List.copyOf(volumes);
    }

    /** {@return whether a guest can be deleted now} Called in the model's realm. */
    public static boolean appliesTo(Guest guest) {
        return GuestActionRules.isWritable(guest);
    }

    @Override
    public String name() {
        return NLS.bind(volumes.isEmpty() ? Messages.delete_name : Messages.delete_disks_name, target.objectName());
    }

    @Override
    public String virshCommand() {
        StringJoiner lines = new StringJoiner("\n");
        if (forceOff) {
            lines.add(VirshCommand.of(target, "destroy"));
        }
        if (persistent) {
            lines.add(undefineCommand(target, undefine));
        }
        volumes.forEach(path -> lines.add(VirshCommand.onHostOf(target, "vol-delete", path)));
        return lines.toString();
    }

    /** {@return virsh's command that removes a definition and what is named with it} */
    public static String undefineCommand(Target target, Set<Undefine> with) {
        String[] flags = EnumSet.allOf(Undefine.class).stream().filter(with::contains)
                .map(what -> "--" + what.name().toLowerCase(Locale.ROOT).replace('_', '-')).toArray(String[]::new);
        return VirshCommand.of(target, "undefine", flags);
    }

    @Override
    public void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
        new Steps(connection, SubMonitor.convert(monitor, 2 + volumes.size())).run();
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        if (connection.guests().find(target.object().orElseThrow()).isPresent()) {
            return Optional.of(false);
        }
        for (String path : volumes) {
            if (connection.storage().volumeByPath(path).isPresent()) {
                return Optional.of(false);
            }
        }
        return Optional.of(true);
    }

    /** One run: knows what is gone already. */
    private final class Steps {

        private final HypervisorConnection connection;
        private final SubMonitor monitor;
        private final List<String> gone = new ArrayList<>();
        private final List<String> remaining = new ArrayList<>();
        private final List<String> failures = new ArrayList<>();

        Steps(HypervisorConnection connection, SubMonitor monitor) {
            this.connection = connection;
            this.monitor = monitor;
            remaining.add(NLS.bind(Messages.delete_definition, target.objectName()));
            remaining.addAll(volumes);
        }

        void run() throws CoreException {
            try {
                definition();
            } catch (HypervisorException e) {
                throw partial(e);
            }
            for (String path : volumes) {
                step(NLS.bind(Messages.delete_volume, path));
                try {
                    connection.storage().deleteVolume(path);
                    gone(path);
                } catch (HypervisorException e) {
                    if (e.kind() == Kind.LINK_LOST || e.kind() == Kind.TIMEOUT || e.kind() == Kind.CANCELLED) {
                        throw partial(e);
                    }
                    failures.add(e.getMessage());
                }
                monitor.worked(1);
            }
            if (!failures.isEmpty()) {
                throw partial(null);
            }
        }

        private void definition() throws CoreException, HypervisorException {
            UUID guest = target.object().orElseThrow();
            GuestRecord record = connection.guests().find(guest)
                    .orElseThrow(() -> OperationFailure.because(NLS.bind(Messages.preflight_gone, target.objectName()), null));
            if (!GuestActivity.isOff(record)) {
                if (!forceOff) {
                    throw OperationFailure.because(NLS.bind(Messages.delete_running, target.objectName()), null);
                }
                step(NLS.bind(Messages.delete_forceOff, target.objectName()));
                connection.guests().forceOff(guest);
                gone.add(NLS.bind(Messages.delete_state, target.objectName()));
            }
            monitor.worked(1);
            step(NLS.bind(Messages.delete_undefine, target.objectName()));
            if (persistent) {
                connection.guests().undefine(guest, undefine);
            }
            boolean runs = connection.guests().find(guest).isPresent();
            if (persistent || !runs) {
                gone(NLS.bind(Messages.delete_definition, target.objectName()));
            }
            if (runs) { // somebody started it meanwhile: its disks are in use
                String state = NLS.bind(Messages.delete_state, target.objectName());
                gone.remove(state);
                remaining.addFirst(state);
                failures.add(NLS.bind(Messages.delete_stillThere, target.objectName()));
                throw partial(null);
            }
            monitor.worked(1);
        }

        private void gone(String what) {
            gone.add(what);
            remaining.remove(what);
        }

        private void step(String detail) {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException(Messages.delete_cancelled + '\n' + balance());
            }
            monitor.subTask(detail);
        }

        private CoreException partial(HypervisorException cause) {
            if (cause != null) {
                failures.add(cause.getMessage());
            }
            String text = NLS.bind(Messages.delete_partial, target.objectName(), String.join("; ", failures)) + '\n' + balance();
            return OperationFailure.because(gone.isEmpty() ? text : text + '\n' + Messages.delete_retry, cause);
        }

        private String balance() {
            String lost = gone.isEmpty() ? Messages.delete_nothingGone : NLS.bind(Messages.delete_gone, String.join(", ", gone));
            return remaining.isEmpty() ? lost : lost + '\n' + NLS.bind(Messages.delete_remains, String.join(", ", remaining));
        }
    }
}
