package org.virtworkbench.ui.host;

import org.virtworkbench.model.inventory.Host;

/** A part of the overview. */
interface HostPart {

    /** Shows what the host is now. {@return whether the part's size may have changed} */
    boolean show(Host host);
}
