package org.virtworkbench.core.deletion;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String gone;
    public static String aside_name;
    public static String aside_running;
    public static String aside_reading;
    public static String aside_forceOff;
    public static String aside_undefine;
    public static String aside_unreadable;
    public static String aside_unkept;
    public static String aside_stillThere;
    public static String unforgotten;
    public static String restore_name;
    public static String restore_as_name;
    public static String restore_define;
    public static String restore_snapshot;
    public static String restore_badName;
    public static String restore_taken;
    public static String remove_name;
    public static String remove_disks_name;
    public static String remove_back;
    public static String remove_looking;
    public static String remove_unsure;
    public static String remove_volume;
    public static String remove_used;
    public static String remove_failed;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
