package org.virtworkbench.ui.console.wall;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String filter;
    public static String job;
    public static String name;
    public static String noMatch;
    public static String noMatch_clear;
    public static String noMatch_text;
    public static String none;
    public static String none_text;
    public static String shown;
    public static String shownOf;
    public static String shownOne;
    public static String tile;
    public static String toolTip;
    public static String wall;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
