package org.virtworkbench.ui.inventory.explorer;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String Empty_add;
    public static String Empty_headline;
    public static String Empty_text;
    public static String Host_failed;
    public static String Host_reconnecting;
    public static String Host_waiting;
    public static String Menu_collapse;
    public static String Menu_folder;
    public static String Menu_groupBy;
    public static String Menu_link;
    public static String Menu_none;
    public static String Menu_tag;
    public static String Pool_free;
    public static String Section_networks;
    public static String Section_storage;
    public static String Volumes_pending;
    public static String Volumes_unknown;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
