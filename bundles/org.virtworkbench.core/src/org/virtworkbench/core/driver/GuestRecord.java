package org.virtworkbench.core.driver;

import java.util.OptionalInt;
import java.util.UUID;

import org.virtworkbench.model.inventory.GuestState;

/**
 * A guest as one round of list calls tells it.
 *
 * @param uuid its uuid
 * @param name its name
 * @param id its number on the host while it runs
 * @param state its state
 * @param stateReason why it is in that state, as virsh names it ("booted", "user", "destroyed" …); empty when not known
 * @param persistent whether its definition is kept when it stops
 * @param autostart whether it starts with its host
 * @param managedSave whether a saved state will be restored at the next start
 * @param vcpus virtual CPUs now, 0 when not known
 * @param memory memory now in bytes, 0 when not known
 * @param maxMemory memory it may have in bytes, 0 when not known
 */
public record GuestRecord(UUID uuid, String name, OptionalInt id, GuestState state, String stateReason, boolean persistent,
        boolean autostart, boolean managedSave, int vcpus, long memory, long maxMemory) {
}
