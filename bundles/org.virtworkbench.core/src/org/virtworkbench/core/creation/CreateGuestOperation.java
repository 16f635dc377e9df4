package org.virtworkbench.core.creation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.creation.DriveSource.Made;
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
import org.virtworkbench.core.operation.Target;

/**
 * Makes a guest: starts the networks that it needs, makes its volumes, defines it and starts it. When it fails or is cancelled, what it made goes again, and
 * nothing else.
 */
public final class CreateGuestOperation implements Operation {

    private final Target target;
    private final GuestSpec spec;
    private final AtomicReference<Transfer> transfer = new AtomicReference<>();

    /**
     * @param host names the host
     * @param spec what the guest shall be
     */
    public CreateGuestOperation(Target host, GuestSpec spec) {
        this.target = new Target(host.host(), host.hostName(), host.uri(), Optional.of(spec.uuid()), spec.name());
        this.spec = spec;
    }

    /** {@return what the guest shall be} */
    public GuestSpec spec() {
        return spec;
    }

    @Override
    public String name() {
        return NLS.bind(Messages.create_name, spec.name());
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public String virshCommand() {
        return VirtInstall.command(target.uri(), spec);
    }

    @Override
    public void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
        Steps steps = new Steps(connection);
        try {
            steps.run(SubMonitor.convert(monitor, 2 + 10 * spec.made().size() + 2));
        } catch (HypervisorException e) {
            if (e.kind() == Kind.LINK_LOST || e.kind() == Kind.TIMEOUT) {
                throw OperationFailure.of(this, e); // whether it was done is looked for when the link stands again
            }
            if (e.kind() == Kind.CANCELLED) {
                throw new OperationCanceledException(steps.undone(Messages.create_cancelled));
            }
            String cure = e.problem().cure().isEmpty() ? "" : '\n' + e.problem().cure();
            throw OperationFailure.because(steps.undone(NLS.bind(Messages.create_failed, spec.name(), e.getMessage()) + cure), e);
        } catch (OperationCanceledException e) {
            throw new OperationCanceledException(steps.undone(Messages.create_cancelled));
        } catch (CoreException e) {
            throw OperationFailure.because(steps.undone(e.getMessage()), null);
        } catch (RuntimeException e) {
            steps.undone("");
            throw e;
        }
    }

    @Override
    public boolean takesLong() {
        return spec.made().stream().anyMatch(made -> made instanceof DriveSource.Upload || made instanceof DriveSource.Copy
                || made instanceof DriveSource.Fresh fresh && fresh.full());
    }

    @Override
    public void abort(HypervisorConnection connection) {
        Provisioning.breakOff(transfer);
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        Optional<GuestRecord> guest = connection.guests().find(spec.uuid());
        return Optional.of(guest.isPresent() && (!spec.start() || GuestActivity.isActive(guest.get())));
    }

    /** One run: knows what it made. */
    private final class Steps {

        private final HypervisorConnection connection;
        private final Provisioning volumes;
        private final List<NetworkRecord> started = new ArrayList<>();
        private boolean defined;

        Steps(HypervisorConnection connection) {
            this.connection = connection;
            this.volumes = new Provisioning(connection, transfer);
        }

        void run(SubMonitor monitor) throws HypervisorException, CoreException {
            checkName();
            startNetworks(monitor.split(2));
            for (Made made : spec.made()) {
                volumes.make(made, monitor.split(10));
            }
            define(monitor.split(1));
            if (spec.autostart()) {
                connection.guests().setAutostart(spec.uuid(), true);
            }
            if (spec.start()) {
                monitor.split(1).subTask(NLS.bind(Messages.step_start, spec.name()));
                connection.guests().start(spec.uuid(), false, false);
            }
        }

        private void checkName() throws HypervisorException, CoreException {
            Optional<String> problem = GuestName.problem(spec.name());
            if (problem.isPresent()) {
                throw OperationFailure.because(NLS.bind(Messages.create_failed, spec.name(), problem.get()), null);
            }
            if (connection.guests().list().stream().anyMatch(guest -> guest.name().equals(spec.name()))) {
                throw OperationFailure.because(NLS.bind(Messages.name_taken, spec.name()), null);
            }
        }

        private void startNetworks(SubMonitor monitor) throws HypervisorException {
            if (spec.networksToStart().isEmpty()) {
                return;
            }
            for (NetworkRecord network : connection.networks().list()) {
                if (spec.networksToStart().contains(network.name()) && !network.active()) {
                    monitor.subTask(NLS.bind(Messages.step_network, network.name()));
                    connection.networks().start(network.uuid());
                    started.add(network);
                }
            }
        }

        private void define(SubMonitor monitor) throws HypervisorException {
            monitor.subTask(NLS.bind(Messages.step_define, spec.name()));
            String xml = GuestXml.of(spec, volumes::place).toXml();
            UUID made = connection.guests().define(xml, true);
            defined = true;
            if (!made.equals(spec.uuid())) {
                throw new IllegalStateException("libvirt gave another uuid: " + made);
            }
        }

        /** Takes away what was made. {@return a text with what is left added} */
        String undone(String text) {
            StringJoiner lines = new StringJoiner("\n");
            lines.add(text);
            List<String> left = new ArrayList<>();
            if (defined) {
                undefine().ifPresent(left::add);
            }
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

        private Optional<String> undefine() {
            try {
                Optional<GuestRecord> guest = connection.guests().find(spec.uuid());
                if (guest.isPresent() && !GuestActivity.isOff(guest.get())) {
                    connection.guests().forceOff(spec.uuid());
                }
                if (guest.isPresent()) {
                    connection.guests().undefine(spec.uuid(),
                            spec.machine().firmware().isUefi() ? java.util.Set.of(Undefine.NVRAM) : java.util.Set.of());
                }
                return Optional.empty();
            } catch (HypervisorException e) {
                return Optional.of(NLS.bind(Messages.undo_guest, spec.name(), e.getMessage()));
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
}
