package org.virtworkbench.ui.wizards.guest;

/** Where the system of a new guest comes from. */
enum Origin {
    /** Installed from a CD or DVD image. */
    MEDIUM(Messages.originMedium, Messages.originMediumHint),
    /** A disk image with a system on it. */
    IMAGE(Messages.originImage, Messages.originImageHint),
    /** A disk image that sets itself up at its first boot. */
    CLOUD(Messages.originCloud, Messages.originCloudHint),
    /** A machine with its disks, packed as OVA or OVF. */
    APPLIANCE(Messages.originAppliance, Messages.originApplianceHint),
    /** Another guest or a template, which is cloned. */
    LIKE(Messages.originLike, Messages.originLikeHint),
    /** Installed from a distribution's tree in the network, with the tree's own kernel. */
    TREE(Messages.originTree, Messages.originTreeHint),
    /** Booted or installed from the network by its own firmware. */
    NETWORK(Messages.originNetwork, Messages.originNetworkHint),
    /** From nowhere: an empty machine. */
    NONE(Messages.originNone, Messages.originNoneHint);

    private final String text;
    private final String hint;

    Origin(String text, String hint) {
        this.text = text;
        this.hint = hint;
    }

    /** {@return its name, for a person} */
    String text() {
        return text;
    }

    /** {@return what it means, one sentence for a person} */
    String hint() {
        return hint;
    }

    /** {@return whether a volume or a file must be chosen} */
    boolean needsMedium() {
        return this == MEDIUM || this == IMAGE || this == CLOUD;
    }

    /** {@return whether the chosen image becomes the first disk} */
    boolean isDisk() {
        return this == IMAGE || this == CLOUD;
    }
}
