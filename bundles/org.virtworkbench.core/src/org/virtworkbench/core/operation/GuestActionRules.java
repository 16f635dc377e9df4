package org.virtworkbench.core.operation;

import java.util.EnumSet;
import java.util.Set;

import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.Host;

/** When an action on a guest makes sense. */
final class GuestActionRules {

    private static final Set<GuestState> LIVE = EnumSet.of(GuestState.RUNNING, GuestState.BLOCKED);
    private static final Set<GuestState> OFF = EnumSet.of(GuestState.SHUT_OFF, GuestState.CRASHED);
    private static final Set<GuestState> HELD = EnumSet.of(GuestState.PAUSED, GuestState.SUSPENDED);

    private GuestActionRules() {
    }

    static boolean applies(GuestAction action, Guest guest) {
        Host host = guest.getHost();
        if (host == null || host.getState() != ConnectionState.CONNECTED || host.isReadOnly()) {
            return false;
        }
        GuestState state = guest.getState();
        boolean active = !OFF.contains(state) && state != GuestState.UNKNOWN;
        return switch (action) {
            case START -> OFF.contains(state);
            case PAUSE -> LIVE.contains(state);
            case RESUME -> HELD.contains(state);
            case SHUTDOWN, REBOOT -> LIVE.contains(state);
            case RESET, FORCE_OFF -> active;
            case SAVE -> guest.isPersistent() && (LIVE.contains(state) || state == GuestState.PAUSED);
            case DISCARD_SAVE -> guest.isManagedSave() && OFF.contains(state);
            case AUTOSTART_ON -> guest.isPersistent() && !guest.isAutostart();
            case AUTOSTART_OFF -> guest.isPersistent() && guest.isAutostart();
        };
    }
}
