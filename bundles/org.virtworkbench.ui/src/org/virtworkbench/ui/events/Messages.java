package org.virtworkbench.ui.events;

import org.eclipse.osgi.util.NLS;

/** Texts of the Events view. */
final class Messages extends NLS {

    public static String columnTime;
    public static String columnObject;
    public static String columnHost;
    public static String columnEvent;
    public static String clear;
    public static String clearTip;
    public static String linkSelection;
    public static String linkSelectionTip;
    public static String problemsOnly;
    public static String problemsOnlyTip;
    public static String copy;
    public static String filter;
    public static String emptyTitle;
    public static String emptyText;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
