package org.virtworkbench.core.operation;

import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.inventory.GuestActivity;

/**
 * Saves a guest's memory to disk and stops it. Cancelling lets it run on.
 *
 * @param target the guest
 */
public record SaveGuestOperation(Target target) implements Operation {

    @Override
    public String name() {
        return NLS.bind(Messages.save_name, target.objectName());
    }

    @Override
    public String virshCommand() {
        return VirshCommand.of(target, "managedsave");
    }

    @Override
    public void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
        monitor.subTask(NLS.bind(Messages.save_progress, target.objectName()));
        try {
            connection.guests().managedSave(target.object().orElseThrow());
        } catch (HypervisorException e) {
            throw OperationFailure.of(this, e);
        }
    }

    @Override
    public void abort(HypervisorConnection connection) throws HypervisorException {
        connection.guests().abortJob(target.object().orElseThrow());
    }

    @Override
    public boolean runsJob() {
        return true;
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        return connection.guests().find(target.object().orElseThrow()).map(guest -> GuestActivity.isOff(guest) && guest.managedSave());
    }
}
