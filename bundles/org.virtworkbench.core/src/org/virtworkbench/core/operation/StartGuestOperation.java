package org.virtworkbench.core.operation;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.inventory.GuestActivity;
import org.virtworkbench.model.inventory.Guest;

/**
 * Starts a guest.
 *
 * @param target the guest
 * @param how with what and into what
 */
public record StartGuestOperation(Target target, How how) implements CallingOperation {

    /** How a guest is started. */
    public enum How {
        /** Booted. */
        BOOT,
        /** Restored from its managed save. */
        RESTORE,
        /** Booted, its managed save dropped: what was in it is lost. */
        DISCARD_SAVE,
        /** Booted or restored, and paused before its first instruction. */
        PAUSED
    }

    /** {@return the plain start of a guest: restores it where it has a managed save} Called in the model's realm. */
    public static StartGuestOperation on(Guest guest) {
        return new StartGuestOperation(Targets.of(guest), guest.isManagedSave() ? How.RESTORE : How.BOOT);
    }

    @Override
    public String name() {
        return NLS.bind(switch (how) {
            case BOOT -> Messages.start_name;
            case RESTORE -> Messages.start_restore_name;
            case DISCARD_SAVE -> Messages.start_fresh_name;
            case PAUSED -> Messages.start_paused_name;
        }, target.objectName());
    }

    @Override
    public String virshCommand() {
        return switch (how) {
            case BOOT, RESTORE -> VirshCommand.of(target, "start");
            case DISCARD_SAVE -> VirshCommand.of(target, "start", "--force-boot");
            case PAUSED -> VirshCommand.of(target, "start", "--paused");
        };
    }

    @Override
    public void act(HypervisorConnection connection) throws HypervisorException {
        connection.guests().start(target.object().orElseThrow(), how == How.PAUSED, how == How.DISCARD_SAVE);
    }

    @Override
    public void abort(HypervisorConnection connection) throws HypervisorException {
        // libvirt has no call that ends a start; forcing the guest off could lose its managed save
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        return connection.guests().find(target.object().orElseThrow()).map(GuestActivity::isActive);
    }
}
