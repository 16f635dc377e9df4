package org.virtworkbench.app.help;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String About_copy;
    public static String About_libraries;
    public static String About_licence;
    public static String About_name;
    public static String About_text;
    public static String About_title;
    public static String About_versions;
    public static String Log_copy;
    public static String Log_file;
    public static String Log_folder;
    public static String Log_level;
    public static String Log_read;
    public static String Log_refresh;
    public static String Log_title;
    public static String Log_unreadable;
    public static String Notice_title;
    public static String Shortcuts_action;
    public static String Shortcuts_filter;
    public static String Shortcuts_group;
    public static String Shortcuts_keys;
    public static String Shortcuts_title;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
