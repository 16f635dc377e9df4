package org.virtworkbench.ui.console.preferences;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String Page_clipboard;
    public static String Page_engine;
    public static String Page_fit;
    public static String Page_grab;
    public static String Page_keys;
    public static String Page_noFolder;
    public static String Page_noOther;
    public static String Page_openingFolder;
    public static String Page_original;
    public static String Page_points;
    public static String Page_recordings;
    public static String Page_scaling;
    public static String Page_shrink;
    public static String Page_wrong;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
