package org.virtworkbench.ui.inventory.explorer;

import org.eclipse.core.runtime.IAdaptable;
import org.virtworkbench.model.inventory.Host;

/**
 * What a host has beside guests. Adapts to the host, so that what opens a host's storage or networks does so from here as well.
 *
 * @param host the live host
 * @param kind which
 */
record Section(Host host, Kind kind) implements IAdaptable {

    /** Which. */
    enum Kind {
        STORAGE, NETWORKS
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == Host.class ? adapter.cast(host) : null;
    }
}
