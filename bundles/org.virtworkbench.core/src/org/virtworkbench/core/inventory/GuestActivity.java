package org.virtworkbench.core.inventory;

import java.util.OptionalInt;

import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;

/**
 * Whether a guest has a process on its host. The state alone does not tell it: a crashed guest that is kept for a look ({@code on_crash} is
 * {@code preserve}) still has its process, its open disks, and its number ({@code virDomainGetID}).
 */
public final class GuestActivity {

    private GuestActivity() {
    }

    /** {@return whether a guest has no process on its host} Called in the model's realm. */
    public static boolean isOff(Guest guest) {
        return isOff(guest.getState(), guest.getDomainId());
    }

    /** {@return whether a guest has no process on its host} */
    public static boolean isOff(GuestRecord guest) {
        return isOff(guest.state(), guest.id());
    }

    /** {@return whether a guest is known to have a process on its host} Called in the model's realm. */
    public static boolean isActive(Guest guest) {
        return !isOff(guest) && guest.getState() != GuestState.UNKNOWN;
    }

    /** {@return whether a guest is known to have a process on its host} */
    public static boolean isActive(GuestRecord guest) {
        return !isOff(guest) && guest.state() != GuestState.UNKNOWN;
    }

    /** The number is not there yet in a guest that was just made. */
    private static boolean isOff(GuestState state, OptionalInt id) {
        return state == GuestState.SHUT_OFF || state == GuestState.CRASHED && (id == null || id.isEmpty());
    }
}
