package org.virtworkbench.ui.console.recording;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String Editor_opening;
    public static String Editor_openingJob;
    public static String Editor_other;
    public static String Editor_picture;
    public static String Editor_restart;
    public static String Open_filter;
    public static String Player_cutOff;
    public static String Player_pause;
    public static String Player_play;
    public static String Player_position;
    public static String Player_speed;
    public static String Player_speedOf;
    public static String Player_time;
    public static String Recording_ended;
    public static String Recording_failed;
    public static String Recording_failedWhy;
    public static String Recording_full;
    public static String Recording_fullWhy;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
