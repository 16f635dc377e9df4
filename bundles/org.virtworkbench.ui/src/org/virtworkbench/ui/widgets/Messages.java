package org.virtworkbench.ui.widgets;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    static String Banner_cancel;
    static String Banner_connect;
    static String Banner_connecting;
    static String Banner_details;
    static String Banner_disconnected;
    static String Banner_failed;
    static String Banner_lastKnown;
    static String Banner_reconnecting;
    static String Banner_retryNow;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
