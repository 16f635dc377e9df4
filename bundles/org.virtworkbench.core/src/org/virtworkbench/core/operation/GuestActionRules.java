package org.virtworkbench.core.operation;

import org.virtworkbench.core.inventory.GuestActivity;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.Host;

/** When an action on a guest makes sense. */
public final class GuestActionRules {

    private GuestActionRules() {
    }

    static boolean applies(GuestAction action, Guest guest) {
        if (!isWritable(guest)) {
            return false;
        }
        GuestState state = guest.getState();
        return switch (action) {
            case START -> GuestActivity.isOff(guest);
            case PAUSE -> GuestStates.isLive(state);
            case RESUME -> GuestStates.isHeld(state);
            case SHUTDOWN, REBOOT -> GuestStates.isLive(state);
            case RESET, FORCE_OFF -> GuestActivity.isActive(guest);
            case SAVE -> guest.isPersistent() && (GuestStates.isLive(state) || state == GuestState.PAUSED);
            case DISCARD_SAVE -> guest.isManagedSave() && GuestActivity.isOff(guest);
            case AUTOSTART_ON -> guest.isPersistent() && !guest.isAutostart();
            case AUTOSTART_OFF -> guest.isPersistent() && guest.isAutostart();
        };
    }

    /** {@return whether the guest's host takes changes now} Called in the model's realm. */
    public static boolean isWritable(Guest guest) {
        Host host = guest.getHost();
        return host != null && host.getState() == ConnectionState.CONNECTED && !host.isReadOnly();
    }
}
