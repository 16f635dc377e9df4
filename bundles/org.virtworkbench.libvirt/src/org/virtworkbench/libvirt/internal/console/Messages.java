package org.virtworkbench.libvirt.internal.console;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String badXml;
    public static String inUse;
    public static String inUse_cure;
    public static String lineClosed;
    public static String noPort;
    public static String noPort_why;
    public static String noPort_cure;
    public static String noSerial;
    public static String noSerial_cure;
    public static String noSerial_why;
    public static String noSocket;
    public static String noSsh;
    public static String noSsh_cure;
    public static String noVnc;
    public static String noVnc_cure;
    public static String noVnc_none;
    public static String noVnc_spice;
    public static String notReal;
    public static String notReal_cure;
    public static String notReal_serial;
    public static String off;
    public static String off_cure;
    public static String privateServer;
    public static String privateServer_cure;
    public static String privateServer_why;
    public static String sshEnded;
    public static String unknownName;
    public static String unreachable;
    public static String unreachable_cure;

    static {
        initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
