package org.virtworkbench.core.operation;

import java.util.EnumSet;
import java.util.Set;

import org.virtworkbench.model.inventory.GuestState;

/** Which states of a guest mean what. Whether it is off at all tells {@link org.virtworkbench.core.inventory.GuestActivity}. */
final class GuestStates {

    private static final Set<GuestState> LIVE = EnumSet.of(GuestState.RUNNING, GuestState.BLOCKED);
    private static final Set<GuestState> HELD = EnumSet.of(GuestState.PAUSED, GuestState.SUSPENDED);

    private GuestStates() {
    }

    /** {@return whether its CPUs run} */
    static boolean isLive(GuestState state) {
        return LIVE.contains(state);
    }

    /** {@return whether it can be resumed} */
    static boolean isHeld(GuestState state) {
        return HELD.contains(state);
    }
}
