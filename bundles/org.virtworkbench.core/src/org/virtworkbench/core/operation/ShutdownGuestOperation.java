package org.virtworkbench.core.operation;

import java.time.Duration;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.GuestCalls.ShutdownMode;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.inventory.GuestActivity;

/**
 * Asks a guest to shut down, and follows until it is off.
 *
 * @param target the guest
 * @param mode how it is asked
 * @param patience how long it may take
 */
public record ShutdownGuestOperation(Target target, ShutdownMode mode, Duration patience) implements Operation {

    /** How long a guest may take where nobody says otherwise. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * Asks in the hypervisor's own way, with the usual patience.
     *
     * @param target the guest
     */
    public ShutdownGuestOperation(Target target) {
        this(target, ShutdownMode.DEFAULT, PATIENCE);
    }

    @Override
    public String name() {
        return NLS.bind(Messages.shutdown_name, target.objectName());
    }

    @Override
    public String virshCommand() {
        return switch (mode) {
            case DEFAULT -> VirshCommand.of(target, "shutdown");
            case ACPI -> VirshCommand.of(target, "shutdown", "--mode", "acpi");
            case AGENT -> VirshCommand.of(target, "shutdown", "--mode", "agent");
        };
    }

    @Override
    public void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
        try {
            connection.guests().shutdown(target.object().orElseThrow(), mode);
        } catch (HypervisorException e) {
            if (!isOffMeanwhile(connection, e)) {
                throw OperationFailure.of(this, e);
            }
        }
    }

    /**
     * A guest that went off by itself, or by somebody else's hand, between the question and the call is refused with {@code VIR_ERR_OPERATION_INVALID} (55, "domain
     * is not running"): what was wanted is reached. A guest whose agent is quick is no such case: tried on libvirt 9.0, {@code virDomainShutdownFlags} waits for QEMU's
     * SHUTDOWN event and answers that all is well with the guest off, also when the daemon is stopped for seconds while the guest goes down.
     */
    private boolean isOffMeanwhile(HypervisorConnection connection, HypervisorException failure) {
        try {
            return failure.kind() == HypervisorException.Kind.INVALID_STATE && verify(connection).orElse(false);
        } catch (HypervisorException e) {
            failure.addSuppressed(e);
            return false;
        }
    }

    @Override
    public Optional<Following> following() {
        String guest = target.objectName();
        return Optional.of(new Following(NLS.bind(Messages.shutdown_waiting, guest), patience, ShutdownGuestOperation::isOff,
                NLS.bind(Messages.shutdown_late, guest, patience.toSeconds()), NLS.bind(Messages.shutdown_givenUp, guest)));
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        return Optional.of(isOff(connection.guests().find(target.object().orElseThrow())));
    }

    private static boolean isOff(Optional<GuestRecord> guest) {
        return guest.map(GuestActivity::isOff).orElse(true);
    }
}
