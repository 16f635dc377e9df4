package org.virtworkbench.core.operation;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.virtworkbench.core.driver.GuestCalls.Undefine;

/**
 * What the deletion of a guest would take along, as looked up on its host.
 *
 * @param target the guest
 * @param running whether it must be forced off first
 * @param persistent whether it has a definition that must be removed; one without is gone when it is forced off
 * @param items what goes beside the disks
 * @param undefine what must be named when the definition is removed
 * @param disks its disks, in their order
 * @param warnings what could not be looked at, each as a line for a person; no disk is chosen then
 */
public record DeletePlan(Target target, boolean running, boolean persistent, List<Item> items, Set<Undefine> undefine,
        List<DiskItem> disks,
        List<String> warnings) {

    /**
     * Something that goes beside the disks.
     *
     * @param text what it is, for a person
     * @param comesBack whether it is there again when the deletion is undone
     */
    public record Item(String text, boolean comesBack) {
    }

    /**
     * One disk.
     *
     * @param device its name in the guest, such as {@code vda}
     * @param source where its data is: a path, or how libvirt names it; empty for an empty drive
     * @param volume the volume's path where a pool of the host has it
     * @param pool that pool's name; empty when none has it
     * @param capacity in bytes; empty when not known
     * @param allocation in bytes; empty when not known
     * @param objection why it is not to be deleted; empty when nothing speaks against it
     * @param chosen whether it is deleted where the person says nothing else
     */
    public record DiskItem(String device, String source, Optional<String> volume, String pool, Optional<Long> capacity,
            Optional<Long> allocation,
            Optional<String> objection, boolean chosen) {

        /** {@return whether it may be chosen} */
        public boolean isDeletable() {
            return volume.isPresent() && objection.isEmpty();
        }
    }

    /** Copies the collections. */
    public DeletePlan {
        items = List.copyOf(items);
        undefine = Set.copyOf(undefine);
        disks = List.copyOf(disks);
        warnings = List.copyOf(warnings);
    }

    /** {@return paths of the volumes that are deleted where the person says nothing else} */
    public List<String> chosenVolumes() {
        return disks.stream().filter(DiskItem::chosen).flatMap(disk -> disk.volume().stream()).distinct().toList();
    }

    /**
     * {@return the operation that does it, with what the person chose}
     *
     * @param forceOff whether a running guest is forced off first
     * @param volumes paths of the volumes to delete, of disks that are deletable
     * @throws IllegalArgumentException when a volume is not one of those
     */
    public DeleteGuestOperation operation(boolean forceOff, List<String> volumes) {
        Set<String> deletable = Set.copyOf(disks.stream().filter(DiskItem::isDeletable).map(disk -> disk.volume().orElseThrow()).toList());
        if (!deletable.containsAll(volumes)) {
            throw new IllegalArgumentException("not deletable: " + volumes);
        }
        return new DeleteGuestOperation(target, running && forceOff, persistent, undefine, volumes);
    }
}
