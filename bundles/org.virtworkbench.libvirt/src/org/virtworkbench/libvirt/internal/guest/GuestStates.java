package org.virtworkbench.libvirt.internal.guest;

import org.virtworkbench.model.inventory.GuestState;

/** libvirt's numbers of states and their reasons ({@code virDomainState}), with virsh's words for the reasons. */
final class GuestStates {

    private static final GuestState[] STATES = { GuestState.UNKNOWN, GuestState.RUNNING, GuestState.BLOCKED, GuestState.PAUSED,
            GuestState.SHUTTING_DOWN, GuestState.SHUT_OFF, GuestState.CRASHED, GuestState.SUSPENDED };

    /** The first reason is "unknown" in each state, and left empty. */
    private static final String[][] REASONS = { { "" },
            { "", "booted", "migrated", "restored", "from snapshot", "unpaused", "migration canceled", "save canceled", "event wakeup",
                    "crashed", "post-copy", "post-copy failed" },
            { "" },
            { "", "user", "migrating", "saving", "dumping", "I/O error", "watchdog", "from snapshot", "shutting down", "creating snapshot",
                    "crashed", "starting up", "post-copy", "post-copy failed", "API error" },
            { "", "user" }, { "", "shutdown", "destroyed", "crashed", "migrated", "saved", "failed", "from snapshot", "daemon" },
            { "", "panicked" }, { "" } };

    private GuestStates() {
    }

    static GuestState state(int state) {
        return state >= 0 && state < STATES.length ? STATES[state] : GuestState.UNKNOWN;
    }

    static String reason(int state, int reason) {
        return state >= 0 && state < REASONS.length && reason >= 0 && reason < REASONS[state].length ? REASONS[state][reason] : "";
    }
}
