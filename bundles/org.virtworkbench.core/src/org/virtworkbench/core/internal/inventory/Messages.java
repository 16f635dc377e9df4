package org.virtworkbench.core.internal.inventory;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String host_here;

    static {
        NLS.initializeMessages("org.virtworkbench.core.internal.inventory.messages", Messages.class);
    }

    private Messages() {
    }
}
