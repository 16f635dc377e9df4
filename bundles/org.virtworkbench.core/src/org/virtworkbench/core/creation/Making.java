package org.virtworkbench.core.creation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.GuestCalls.Undefine;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.NetworkRecord;
import org.virtworkbench.core.driver.Transfer;
import org.virtworkbench.core.inventory.GuestActivity;
import org.virtworkbench.core.operation.GuestName;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.OperationFailure;

/** One run that makes a guest: knows what it made, and takes all of that away again where it does not come to its end. One thread. */
final class Making {

    /** What makes the guest, step by step. */
    @FunctionalInterface
    interface Recipe {
        void make(Making making) throws HypervisorException, CoreException;
    }

    private final HypervisorConnection connection;
    private final String name;
    private final Provisioning volumes;
    private final List<NetworkRecord> started = new ArrayList<>();
    private Optional<UUID> defined = Optional.empty();

    private Making(HypervisorConnection connection, String name, AtomicReference<Transfer> transfer) {
        this.connection = connection;
        this.name = name;
        this.volumes = new Provisioning(connection, transfer);
    }

    /**
     * Makes a guest.
     *
     * @param operation for whose name its failures are told
     * @param connection the host's
     * @param name of the guest
     * @param transfer where a transfer that is under way is put
     * @param recipe the steps
     */
    static void run(Operation operation, HypervisorConnection connection, String name, AtomicReference<Transfer> transfer, Recipe recipe)
            throws CoreException {
        Making making = new Making(connection, name, transfer);
        try {
            making.checkName();
            recipe.make(making);
        } catch (HypervisorException e) {
            if (e.kind() == Kind.LINK_LOST || e.kind() == Kind.TIMEOUT) {
                throw OperationFailure.of(operation, e); // whether it was done is looked for when the link stands again
            }
            if (e.kind() == Kind.CANCELLED) {
                throw new OperationCanceledException(making.undone(Messages.create_cancelled));
            }
            String cure = e.problem().cure().isEmpty() ? "" : '\n' + e.problem().cure();
            throw OperationFailure.because(making.undone(NLS.bind(Messages.create_failed, name, e.getMessage()) + cure), e);
        } catch (OperationCanceledException e) {
            throw new OperationCanceledException(making.undone(Messages.create_cancelled));
        } catch (CoreException e) {
            throw OperationFailure.because(making.undone(e.getMessage()), null);
        } catch (RuntimeException e) {
            making.undone("");
            throw e;
        }
    }

    private void checkName() throws HypervisorException, CoreException {
        Optional<String> problem = GuestName.problem(name);
        if (problem.isPresent()) {
            throw OperationFailure.because(NLS.bind(Messages.create_failed, name, problem.get()), null);
        }
        if (connection.guests().list().stream().anyMatch(guest -> guest.name().equals(name))) {
            throw OperationFailure.because(NLS.bind(Messages.name_taken, name), null);
        }
    }

    /** {@return its volumes} */
    Provisioning volumes() {
        return volumes;
    }

    /** Starts those of some networks that are not active. */
    void startNetworks(List<String> names, SubMonitor monitor) throws HypervisorException {
        if (names.isEmpty()) {
            return;
        }
        for (NetworkRecord network : connection.networks().list()) {
            if (names.contains(network.name()) && !network.active()) {
                monitor.subTask(NLS.bind(Messages.step_network, network.name()));
                connection.networks().start(network.uuid());
                started.add(network);
            }
        }
    }

    /** Defines it. */
    void define(String xml, SubMonitor monitor) throws HypervisorException {
        monitor.subTask(NLS.bind(Messages.step_define, name));
        defined = Optional.of(connection.guests().define(xml, true));
    }

    /** Takes away what was made. {@return a text with what is left added} */
    private String undone(String text) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(text);
        List<String> left = new ArrayList<>();
        defined.flatMap(this::undefine).ifPresent(left::add);
        if (left.isEmpty()) {
            volumes.undo().ifPresent(left::add);
            stopNetworks(left);
        }
        if (left.isEmpty()) {
            lines.add(Messages.undo_clean);
        }
        left.forEach(lines::add);
        return lines.toString().strip();
    }

    private Optional<String> undefine(UUID guest) {
        try {
            Optional<GuestRecord> found = connection.guests().find(guest);
            if (found.isPresent() && !GuestActivity.isOff(found.get())) {
                connection.guests().forceOff(guest);
            }
            if (found.isPresent()) {
                connection.guests().undefine(guest, Set.of(Undefine.NVRAM));
            }
            return Optional.empty();
        } catch (HypervisorException e) {
            return Optional.of(NLS.bind(Messages.undo_guest, name, e.getMessage()));
        }
    }

    private void stopNetworks(List<String> left) {
        for (NetworkRecord network : started) {
            try {
                connection.networks().stop(network.uuid());
            } catch (HypervisorException e) {
                left.add(NLS.bind(Messages.undo_network, network.name(), e.getMessage()));
            }
        }
    }
}
