package org.virtworkbench.core.network;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String start;
    public static String stop;
    public static String autostartOn;
    public static String autostartOff;
    public static String delete;
    public static String define;
    public static String taken;
    public static String noBridge;
    public static String noDevice;
    public static String badDevice;
    public static String badDomain;
    public static String badIpv4;
    public static String badIpv6;
    public static String edge;
    public static String overlaps;
    public static String rangeWithoutAddress;
    public static String badRange;
    public static String rangeOutside;
    public static String rangeBackwards;

    static {
        NLS.initializeMessages("org.virtworkbench.core.network.messages", Messages.class);
    }

    private Messages() {
    }
}
