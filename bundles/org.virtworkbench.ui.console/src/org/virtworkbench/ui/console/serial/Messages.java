package org.virtworkbench.ui.console.serial;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String Bar_clear;
    public static String Bar_copy;
    public static String Bar_find;
    public static String Bar_fullScreen;
    public static String Bar_line;
    public static String Bar_paste;
    public static String Bar_pointer;
    public static String Bar_save;
    public static String Bar_size;
    public static String Find_close;
    public static String Find_next;
    public static String Find_none;
    public static String Find_previous;
    public static String Find_prompt;
    public static String Hint_away;
    public static String Hint_focus;
    public static String Hint_paused;
    public static String Hint_saved;
    public static String Hint_scrolled;
    public static String Save_failed;
    public static String Save_job;
    public static String Terminal_name;
    public static String ended;
    public static String usage;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
