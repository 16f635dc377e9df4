package org.virtworkbench.core.operation;

import java.util.List;

/** Names of the volumes that are made for one guest alone beside its disks, and that nobody wants any more when it is gone. */
public final class OwnFiles {

    /** How names of disks for cloud-init end. */
    public static final String CLOUD_DISK = "-cloud-init.iso";
    /** How names of disks with the answers to an installer's questions end. */
    public static final String ANSWERS = "-answers.iso";
    /** How names of kernels end with which an installation starts. */
    public static final String KERNEL = "-install-kernel";
    /** How names of initial RAM disks end with which an installation starts. */
    public static final String INITRD = "-install-initrd";

    private static final List<String> ENDINGS = List.of(CLOUD_DISK, ANSWERS, KERNEL, INITRD);

    private OwnFiles() {
    }

    /** {@return whether a volume was made for some guest, as its name tells} */
    public static boolean areOfAny(String volume) {
        return ENDINGS.stream().anyMatch(volume::endsWith);
    }

    /**
     * {@return whether a volume was made for a guest}
     *
     * @param guest its name
     * @param volume name of the volume
     */
    public static boolean areOf(String guest, String volume) {
        return ENDINGS.stream().anyMatch(ending -> volume.equals(guest + ending));
    }
}
