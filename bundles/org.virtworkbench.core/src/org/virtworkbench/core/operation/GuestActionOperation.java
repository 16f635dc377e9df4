package org.virtworkbench.core.operation;

import java.util.UUID;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.virtworkbench.core.driver.GuestCalls;
import org.virtworkbench.core.driver.GuestCalls.ShutdownMode;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;

/** Does one {@link GuestAction}. */
record GuestActionOperation(GuestAction action, Target target) implements Operation {

    @Override
    public String name() {
        return switch (action) {
            case START -> "Start ";
            case PAUSE -> "Pause ";
            case RESUME -> "Resume ";
            case SHUTDOWN -> "Shut down ";
            case REBOOT -> "Reboot ";
            case RESET -> "Reset ";
            case FORCE_OFF -> "Force off ";
            case SAVE -> "Save ";
            case DISCARD_SAVE -> "Discard saved state of ";
            case AUTOSTART_ON -> "Set autostart of ";
            case AUTOSTART_OFF -> "Clear autostart of ";
        } + target.objectName();
    }

    @Override
    public String virshCommand() {
        return switch (action) {
            case START -> VirshCommand.of(target, "start");
            case PAUSE -> VirshCommand.of(target, "suspend");
            case RESUME -> VirshCommand.of(target, "resume");
            case SHUTDOWN -> VirshCommand.of(target, "shutdown");
            case REBOOT -> VirshCommand.of(target, "reboot");
            case RESET -> VirshCommand.of(target, "reset");
            case FORCE_OFF -> VirshCommand.of(target, "destroy");
            case SAVE -> VirshCommand.of(target, "managedsave");
            case DISCARD_SAVE -> VirshCommand.of(target, "managedsave-remove");
            case AUTOSTART_ON -> VirshCommand.of(target, "autostart");
            case AUTOSTART_OFF -> VirshCommand.of(target, "autostart", "--disable");
        };
    }

    @Override
    public void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
        GuestCalls guests = connection.guests();
        UUID guest = target.object().orElseThrow();
        try {
            switch (action) {
                case START -> guests.start(guest, false, false);
                case PAUSE -> guests.pause(guest);
                case RESUME -> guests.resume(guest);
                case SHUTDOWN -> guests.shutdown(guest, ShutdownMode.DEFAULT);
                case REBOOT -> guests.reboot(guest, ShutdownMode.DEFAULT);
                case RESET -> guests.reset(guest);
                case FORCE_OFF -> guests.forceOff(guest);
                case SAVE -> guests.managedSave(guest);
                case DISCARD_SAVE -> guests.discardManagedSave(guest);
                case AUTOSTART_ON -> guests.setAutostart(guest, true);
                case AUTOSTART_OFF -> guests.setAutostart(guest, false);
            }
        } catch (HypervisorException e) {
            throw OperationFailure.of(this, e);
        }
    }

    @Override
    public void abort(HypervisorConnection connection) throws HypervisorException {
        if (action == GuestAction.SAVE) {
            connection.guests().abortJob(target.object().orElseThrow());
        }
    }
}
