package org.virtworkbench.app.preferences;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String GeneralPage_confirm;
    public static String GeneralPage_dark;
    public static String GeneralPage_console;
    public static String GeneralPage_desktop;
    public static String GeneralPage_light;
    public static String GeneralPage_log;
    public static String GeneralPage_refresh;
    public static String GeneralPage_theme;
    public static String GeneralPage_undoDelete;
    public static String LogLevels_debug;
    public static String LogLevels_error;
    public static String LogLevels_info;
    public static String LogLevels_warning;
    public static String UndoTimes_off;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
