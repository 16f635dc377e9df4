package org.virtworkbench.core.operation;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.inventory.GuestActivity;
import org.virtworkbench.model.inventory.Guest;

/**
 * Renames a guest that is shut off. Where the hypervisor can't rename, nothing is tried in its place: defining it anew would lose its snapshots.
 *
 * @param target the guest
 * @param newName what it will be called
 */
public record RenameGuestOperation(Target target, String newName) implements Operation {

    /** {@return whether a guest can be renamed now} Called in the model's realm. */
    public static boolean appliesTo(Guest guest) {
        return GuestActionRules.isWritable(guest) && guest.isPersistent() && GuestActivity.isOff(guest);
    }

    @Override
    public String name() {
        return NLS.bind(Messages.rename_name, target.objectName(), newName);
    }

    @Override
    public String virshCommand() {
        return newName.startsWith("-") ? VirshCommand.of(target, "domrename", "--new-name", newName)
                : VirshCommand.of(target, "domrename", newName);
    }

    @Override
    public void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
        Optional<String> problem = newName.equals(target.objectName()) ? Optional.of(Messages.name_same) : GuestName.problem(newName);
        if (problem.isPresent()) {
            throw OperationFailure.because(NLS.bind(Messages.rename_badName, target.objectName(), problem.get()), null);
        }
        UUID guest = target.object().orElseThrow();
        try {
            connection.guests().rename(guest, newName);
        } catch (HypervisorException e) {
            if (e.kind() == Kind.UNSUPPORTED) {
                throw OperationFailure.because(NLS.bind(Messages.rename_unsupported, target.objectName()), e);
            }
            throw OperationFailure.of(this, e);
        }
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        return connection.guests().find(target.object().orElseThrow()).map(GuestRecord::name).map(newName::equals);
    }
}
