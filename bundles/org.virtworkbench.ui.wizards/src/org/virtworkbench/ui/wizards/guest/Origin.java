package org.virtworkbench.ui.wizards.guest;

/** Where the system of a new guest comes from. */
enum Origin {
    /** Installed from a CD or DVD image. */
    MEDIUM,
    /** A disk image with a system on it. */
    IMAGE,
    /** A disk image that sets itself up at its first boot. */
    CLOUD,
    /** A machine with its disks, packed as OVA or OVF. */
    APPLIANCE,
    /** Another guest or a template, which is cloned. */
    LIKE,
    /** Installed from a distribution's tree in the network, with the tree's own kernel. */
    TREE,
    /** Booted or installed from the network by its own firmware. */
    NETWORK,
    /** From nowhere: an empty machine. */
    NONE;

    /** {@return whether a volume or a file must be chosen} */
    boolean needsMedium() {
        return this == MEDIUM || this == IMAGE || this == CLOUD;
    }

    /** {@return whether the chosen image becomes the first disk} */
    boolean isDisk() {
        return this == IMAGE || this == CLOUD;
    }
}
