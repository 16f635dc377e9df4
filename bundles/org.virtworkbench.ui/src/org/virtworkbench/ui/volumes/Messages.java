package org.virtworkbench.ui.volumes;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String Volumes_name;
    public static String Volumes_format;
    public static String Volumes_capacity;
    public static String Volumes_allocation;
    public static String Volumes_users;
    public static String Volumes_path;
    public static String Volumes_filter;
    public static String Volumes_noPool;
    public static String Volumes_inactive;
    public static String Volumes_asking;
    public static String Volumes_all;
    public static String Volumes_some;
    public static String Volumes_failed;
    public static String Volumes_work;
    public static String Chain_tip;
    public static String Chain_link;
    public static String Chain_missing;
    public static String Chain_outside;
    public static String Chain_circular;
    public static String Job_volumes;
    public static String Job_details;
    public static String Job_sort;
    public static String Job_chain;

    static {
        NLS.initializeMessages("org.virtworkbench.ui.volumes.messages", Messages.class);
    }

    private Messages() {
    }
}
