package org.virtworkbench.app.window;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String Counts_connected;
    public static String Counts_guests;
    public static String Counts_hosts;
    public static String Counts_noGuest;
    public static String Counts_noHost;
    public static String Counts_oneGuest;
    public static String Counts_oneHost;
    public static String Counts_oneTask;
    public static String Counts_running;
    public static String Counts_tasks;
    public static String Quit_oneTask;
    public static String Quit_quit;
    public static String Quit_severalTasks;
    public static String Quit_stay;
    public static String Quit_text;
    public static String Quit_title;
    public static String Warning_tip;
    public static String Window_title;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
