package org.virtworkbench.core.operation;

import java.util.EnumSet;
import java.util.Set;

import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.model.inventory.GuestState;

/** Which states of a guest mean what. */
final class GuestStates {

    private static final Set<GuestState> LIVE = EnumSet.of(GuestState.RUNNING, GuestState.BLOCKED);
    private static final Set<GuestState> OFF = EnumSet.of(GuestState.SHUT_OFF, GuestState.CRASHED);
    private static final Set<GuestState> HELD = EnumSet.of(GuestState.PAUSED, GuestState.SUSPENDED);

    private GuestStates() {
    }

    /** {@return whether its CPUs run} */
    static boolean isLive(GuestState state) {
        return LIVE.contains(state);
    }

    /** {@return whether it has no process on the host} */
    static boolean isOff(GuestState state) {
        return OFF.contains(state);
    }

    /** {@return whether it can be resumed} */
    static boolean isHeld(GuestState state) {
        return HELD.contains(state);
    }

    /** {@return whether it is known to run in some way} */
    static boolean isActive(GuestState state) {
        return !isOff(state) && state != GuestState.UNKNOWN;
    }

    /** {@return whether it has no process on the host} */
    static boolean isOff(GuestRecord guest) {
        return isOff(guest.state());
    }
}
