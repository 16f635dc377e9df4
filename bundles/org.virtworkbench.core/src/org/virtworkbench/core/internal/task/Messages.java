package org.virtworkbench.core.internal.task;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String cancelled_waiting;
    public static String cancelled;
    public static String cancelling;
    public static String cancelling_doing;
    public static String ended_waiting;
    public static String ended_left;
    public static String ended_running;
    public static String elsewhere;
    public static String not_connected;
    public static String not_connected_cure;
    public static String lost;
    public static String lost_stillRuns;
    public static String lost_done;
    public static String lost_hung;
    public static String lost_notDone;
    public static String lost_untold;
    public static String lost_unasked;
    public static String fault;
    public static String abort_failed;
    public static String job_abort;
    public static String job_follow;
    public static String job_outcome;
    public static String job_news;
    public static String job_write;
    public static String job_progress;
    public static String history_unreadable;
    public static String history_stays;
    public static String history_damaged;
    public static String history_unwritable;
    public static String listener_failed;

    static {
        NLS.initializeMessages("org.virtworkbench.core.internal.task.messages", Messages.class);
    }

    private Messages() {
    }
}
