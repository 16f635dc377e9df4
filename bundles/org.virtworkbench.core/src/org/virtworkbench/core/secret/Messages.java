package org.virtworkbench.core.secret;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String create;
    public static String setValue;
    public static String delete;
    public static String draft_noVolume;
    public static String draft_noTarget;
    public static String draft_noName;
    public static String draft_control;
    public static String draft_taken;
    public static String value_unreadable;
    public static String value_badLength;
    public static String users_guest;
    public static String users_pool;
    public static String users_volume;
    public static String users_unknown;

    static {
        NLS.initializeMessages("org.virtworkbench.core.secret.messages", Messages.class);
    }

    private Messages() {
    }
}
