package org.virtworkbench.core.internal.connection;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String link_connected;
    public static String link_connectedReadOnly;
    public static String link_disconnected;
    public static String link_changed;
    public static String link_givenUp;
    public static String link_silent;
    public static String link_silent_why;
    public static String link_silent_cure;
    public static String link_stuck;
    public static String link_stuck_why;
    public static String link_stuck_cure;
    public static String link_none;
    public static String link_none_cure;
    public static String link_lost;
    public static String link_slept;
    public static String link_broken;
    public static String link_broken_cure;
    public static String link_brokenWorker;
    public static String session_overflow;
    public static String session_pool;
    public static String session_network;
    public static String session_secret;
    public static String hosts_damaged;
    public static String hosts_unreadable;
    public static String hosts_aside;
    public static String hosts_unwritable;
    public static String hosts_removed;
    public static String hosts_loading;
    public static String trial_cancelled;
    public static String trial_broken;
    public static String local_system;
    public static String local_session;
    public static String local_denied;
    public static String local_daemonOff;
    public static String local_noQemu;

    static {
        NLS.initializeMessages("org.virtworkbench.core.internal.connection.messages", Messages.class);
    }

    private Messages() {
    }
}
