package org.virtworkbench.core.driver;

import java.time.Instant;
import java.util.Optional;

/**
 * A snapshot of a guest.
 *
 * @param name its name
 * @param description what its maker wrote; empty when nothing
 * @param created when it was made
 * @param parent name of the snapshot it stands on; empty at a root
 * @param guestState state of the guest when it was made, as libvirt names it
 * @param current whether it is the one the guest stands on now
 */
public record SnapshotRecord(String name, String description, Optional<Instant> created, String parent, String guestState,
        boolean current) {
}
