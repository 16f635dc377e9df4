package org.virtworkbench.app.startup;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String LaterStarts_listening;
    public static String Lock_noWorkspace;
    public static String Lock_taken;
    public static String Lock_unwritable;
    public static String StartPage_noGuest;
    public static String StartPage_noHost;
    public static String Startup_demo;
    public static String Torn_dialogs;
    public static String Torn_layout;
    public static String Torn_preferences;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
