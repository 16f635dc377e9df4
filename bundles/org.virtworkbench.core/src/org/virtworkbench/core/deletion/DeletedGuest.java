package org.virtworkbench.core.deletion;

import java.time.Instant;
import java.util.Optional;

/**
 * A deleted guest that can be brought back: a picture of one moment.
 *
 * @param kept what is kept of it
 * @param state what becomes of it
 * @param due when its disks go by themselves; empty when they wait for the person
 * @param note why they wait, or what went wrong, for a person; empty when there is nothing to say
 */
public record DeletedGuest(KeptGuest kept, State state, Optional<Instant> due, String note) {

    /** What becomes of a deleted guest. */
    public enum State {
        /** It is being deleted. */
        LEAVING,
        /** Its disks go when the time is over. */
        COUNTING,
        /** It waits for the person's word. */
        HELD,
        /** Its disks are going. */
        GOING,
        /** It is coming back. */
        RETURNING
    }

    /** {@return what names it} */
    public String id() {
        return kept.id();
    }

    /** {@return whether it can be brought back or given up now} */
    public boolean isFree() {
        return state == State.COUNTING || state == State.HELD;
    }

    /** {@return what its disks take, in bytes, as far as known} */
    public long bytes() {
        return kept.disks().stream().mapToLong(KeptGuest.Disk::bytes).sum();
    }
}
