package org.virtworkbench.ui.guest;

import org.virtworkbench.model.inventory.Guest;

/** A part of the overview. */
interface GuestPart {

    /** Shows what the guest has now. {@return whether the part's size may have changed} */
    boolean show(Guest guest);
}
