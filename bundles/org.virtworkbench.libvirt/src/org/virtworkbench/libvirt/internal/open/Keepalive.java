package org.virtworkbench.libvirt.internal.open;

import org.libvirt.LibvirtException;

/** Finds out that a link hangs: a message after some silence, and the link is given up when several are not answered. */
final class Keepalive {

    private static final int INTERVAL_SECONDS = 5;
    private static final int COUNT = 3;

    private Keepalive() {
    }

    /**
     * Starts it where the driver has it ({@code virConnectSetKeepAlive}); one that lives in this process has none.
     *
     * @param link an open link
     */
    static void start(HostLink link) {
        try {
            link.setKeepAlive(INTERVAL_SECONDS, COUNT);
        } catch (LibvirtException e) {
            // the driver needs none: nothing lies between it and us
        }
    }
}
