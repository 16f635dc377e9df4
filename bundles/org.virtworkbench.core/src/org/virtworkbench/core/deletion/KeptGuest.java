package org.virtworkbench.core.deletion;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.virtworkbench.core.driver.GuestCalls.Undefine;
import org.virtworkbench.core.operation.Target;

/**
 * All that is needed to bring a deleted guest back, and what must still go when it does not come back.
 *
 * @param id of this deletion; the same guest may be deleted again another day
 * @param group id shared by the guests that were deleted together
 * @param target the guest, as it was called
 * @param deleted when
 * @param autostart whether it started with its host
 * @param definition its document, for its next start
 * @param snapshots its snapshots, each after the one that it stands on
 * @param leftovers what libvirt still has of it, to be named when that goes
 * @param disks what was chosen to go and is still there
 */
public record KeptGuest(String id, String group, Target target, Instant deleted, boolean autostart, Document definition,
        List<Snapshot> snapshots, Set<Undefine> leftovers, List<Disk> disks) {

    /**
     * A document of libvirt.
     *
     * @param text as libvirt gave it, without passwords
     * @param secure the same with passwords; equal to the other where it has none, empty where it has some that must be asked for
     */
    public record Document(String text, String secure) {

        /** {@return whether it has passwords} */
        public boolean hasSecrets() {
            return !text.equals(secure);
        }
    }

    /**
     * A snapshot.
     *
     * @param name its name
     * @param document its document
     * @param current whether the guest stood on it
     */
    public record Snapshot(String name, Document document, boolean current) {
    }

    /**
     * A volume that goes.
     *
     * @param path its path
     * @param bytes what it takes from its pool; 0 when not known
     */
    public record Disk(String path, long bytes) {
    }

    /** Copies the collections. */
    public KeptGuest {
        snapshots = List.copyOf(snapshots);
        leftovers = Set.copyOf(leftovers);
        disks = List.copyOf(disks);
    }

    /** {@return the same, on a host that is called otherwise by now} */
    public KeptGuest with(Target otherTarget) {
        return new KeptGuest(id, group, otherTarget, deleted, autostart, definition, snapshots, leftovers, disks);
    }

    /** {@return the same with other documents} */
    public KeptGuest with(Document otherDefinition, List<Snapshot> otherSnapshots) {
        return new KeptGuest(id, group, target, deleted, autostart, otherDefinition, otherSnapshots, leftovers, disks);
    }

    /** {@return the same with fewer things that must still go} */
    public KeptGuest with(Set<Undefine> otherLeftovers, List<Disk> otherDisks) {
        return new KeptGuest(id, group, target, deleted, autostart, definition, snapshots, otherLeftovers, otherDisks);
    }
}
