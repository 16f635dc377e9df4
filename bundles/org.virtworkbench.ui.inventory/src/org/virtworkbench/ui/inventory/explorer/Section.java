package org.virtworkbench.ui.inventory.explorer;

import org.virtworkbench.model.inventory.Host;

/**
 * What a host has beside guests.
 *
 * @param host the live host
 * @param kind which
 */
record Section(Host host, Kind kind) {

    /** Which. */
    enum Kind {
        STORAGE, NETWORKS
    }
}
