package org.virtworkbench.ui.widgets;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String Banner_cancel;
    public static String Banner_connect;
    public static String Banner_connecting;
    public static String Banner_details;
    public static String Banner_disconnected;
    public static String Banner_failed;
    public static String Banner_lastKnown;
    public static String Banner_reconnecting;
    public static String Banner_retryNow;
    public static String Banner_waiting;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
