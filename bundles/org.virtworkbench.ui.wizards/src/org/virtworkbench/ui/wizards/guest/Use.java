package org.virtworkbench.ui.wizards.guest;

/** How a disk image of the host is used. */
enum Use {
    /** The guest writes to it. */
    IN_PLACE,
    /** The guest gets a copy of its own. */
    COPY,
    /** The guest gets a small image that keeps what differs; the other one must stay. */
    OVERLAY
}
