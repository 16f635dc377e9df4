package org.virtworkbench.core.operation;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.GuestCalls;
import org.virtworkbench.core.driver.GuestCalls.ShutdownMode;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.inventory.GuestActivity;
import org.virtworkbench.model.inventory.GuestState;

/** Does one of the actions on a guest that are a single call which returns at once. */
record GuestActionOperation(Call call, Target target) implements CallingOperation {

    /** The calls. */
    enum Call {
        PAUSE, RESUME, WAKE_UP, REBOOT, RESET, FORCE_OFF, DISCARD_SAVE, AUTOSTART_ON, AUTOSTART_OFF
    }

    @Override
    public String name() {
        return NLS.bind(switch (call) {
            case PAUSE -> Messages.pause_name;
            case RESUME -> Messages.resume_name;
            case WAKE_UP -> Messages.wakeUp_name;
            case REBOOT -> Messages.reboot_name;
            case RESET -> Messages.reset_name;
            case FORCE_OFF -> Messages.forceOff_name;
            case DISCARD_SAVE -> Messages.discardSave_name;
            case AUTOSTART_ON -> Messages.autostartOn_name;
            case AUTOSTART_OFF -> Messages.autostartOff_name;
        }, target.objectName());
    }

    @Override
    public String virshCommand() {
        return switch (call) {
            case PAUSE -> VirshCommand.of(target, "suspend");
            case RESUME -> VirshCommand.of(target, "resume");
            case WAKE_UP -> VirshCommand.of(target, "dompmwakeup");
            case REBOOT -> VirshCommand.of(target, "reboot");
            case RESET -> VirshCommand.of(target, "reset");
            case FORCE_OFF -> VirshCommand.of(target, "destroy");
            case DISCARD_SAVE -> VirshCommand.of(target, "managedsave-remove");
            case AUTOSTART_ON -> VirshCommand.of(target, "autostart");
            case AUTOSTART_OFF -> VirshCommand.of(target, "autostart", "--disable");
        };
    }

    @Override
    public void act(HypervisorConnection connection) throws HypervisorException {
        GuestCalls guests = connection.guests();
        UUID guest = target.object().orElseThrow();
        switch (call) {
            case PAUSE -> guests.pause(guest);
            case RESUME, WAKE_UP -> guests.resume(guest);
            case REBOOT -> guests.reboot(guest, ShutdownMode.DEFAULT);
            case RESET -> guests.reset(guest);
            case FORCE_OFF -> guests.forceOff(guest);
            case DISCARD_SAVE -> guests.discardManagedSave(guest);
            case AUTOSTART_ON -> guests.setAutostart(guest, true);
            case AUTOSTART_OFF -> guests.setAutostart(guest, false);
        }
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        Optional<GuestRecord> guest = connection.guests().find(target.object().orElseThrow());
        return switch (call) {
            case PAUSE -> guest.map(found -> found.state() == GuestState.PAUSED);
            case RESUME, WAKE_UP -> guest.map(found -> GuestStates.isLive(found.state()));
            case FORCE_OFF -> Optional.of(guest.map(GuestActivity::isOff).orElse(true));
            case DISCARD_SAVE -> guest.map(found -> !found.managedSave());
            case AUTOSTART_ON -> guest.map(GuestRecord::autostart);
            case AUTOSTART_OFF -> guest.map(found -> !found.autostart());
            case REBOOT, RESET -> Optional.empty();
        };
    }
}
