package org.virtworkbench.core.creation;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.virtworkbench.core.driver.PoolRecord;

/**
 * A disk of a guest that is cloned, and what may become of it.
 *
 * @param device its name in the guest, such as {@code vda}
 * @param source where its data is, for a person; empty for an empty drive
 * @param volume the volume where a pool of the host has it
 * @param pool that pool
 * @param choices what may become of it
 * @param choice what becomes of it where the person says nothing else
 */
public record DiskClone(String device, String source, Optional<Medium> volume, Optional<PoolRecord> pool, Set<Choice> choices,
        Choice choice) {

    /** What becomes of a disk. */
    public enum Choice {
        /** The clone gets a full copy. */
        COPY,
        /** The clone gets an image of its own on top of this one, which must stay as it is from then on. */
        OVERLAY,
        /** Both use it. */
        SHARE,
        /** The clone has no such disk. */
        SKIP
    }

    /** Copies the set. */
    public DiskClone {
        choices = Set.copyOf(choices);
    }

    /** {@return the same disk with another choice} */
    public DiskClone with(Choice other) {
        if (!choices.contains(other)) {
            throw new IllegalArgumentException(device + " can't be cloned so: " + other);
        }
        return new DiskClone(device, source, volume, pool, choices, other);
    }

    /** {@return what may become of a disk} No image is made on top of an encrypted one: libvirt would not hand QEMU the passphrase. */
    static Set<Choice> choices(boolean hasVolume, boolean empty, boolean encrypted) {
        if (empty || !hasVolume) {
            return EnumSet.of(Choice.SHARE, Choice.SKIP);
        }
        return encrypted ? EnumSet.complementOf(EnumSet.of(Choice.OVERLAY)) : EnumSet.allOf(Choice.class);
    }
}
