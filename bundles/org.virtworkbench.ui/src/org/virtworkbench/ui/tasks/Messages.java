package org.virtworkbench.ui.tasks;

import org.eclipse.osgi.util.NLS;

/** Texts of the Tasks view. */
final class Messages extends NLS {

    public static String columnTask;
    public static String columnState;
    public static String columnHost;
    public static String columnStarted;
    public static String columnDuration;
    public static String columnDetail;
    public static String stateRunningPercent;
    public static String cancel;
    public static String cancelTip;
    public static String copyCommand;
    public static String copyCommandTip;
    public static String clearEnded;
    public static String clearEndedTip;
    public static String emptyTitle;
    public static String emptyText;
    public static String detailCommand;
    public static String detailNone;
    public static String noticeDone;
    public static String noticeMixed;
    public static String noticeFailed;
    public static String noticeCancelled;
    public static String noticeUnknown;
    public static String noticeShow;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
