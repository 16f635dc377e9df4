package org.virtworkbench.core.internal.deletion;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String job_read;
    public static String job_forget;
    public static String job_expiry;
    public static String job_look;
    public static String held_closed;
    public static String held_unknown;
    public static String held_failed;
    public static String unreadable;
    public static String set_aside;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
