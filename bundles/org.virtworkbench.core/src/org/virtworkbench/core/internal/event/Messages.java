package org.virtworkbench.core.internal.event;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String change_defined;
    public static String change_undefined;
    public static String change_started;
    public static String change_suspended;
    public static String change_resumed;
    public static String change_stopped;
    public static String change_shutdown;
    public static String change_pmSuspended;
    public static String change_crashed;
    public static String change_rebooted;
    public static String change_devices;
    public static String change_metadata;
    public static String change_agent;
    public static String change_ioError;
    public static String change_watchdog;
    public static String change_job;
    public static String change_place;
    public static String detail;
    public static String torn;
    public static String unreadable;

    static {
        NLS.initializeMessages("org.virtworkbench.core.internal.event.messages", Messages.class);
    }

    private Messages() {
    }
}
