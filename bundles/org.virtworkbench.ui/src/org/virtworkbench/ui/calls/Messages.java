package org.virtworkbench.ui.calls;

import org.eclipse.osgi.util.NLS;

/** Texts of the view of calls. */
final class Messages extends NLS {

    public static String columnAsked;
    public static String columnCall;
    public static String columnDuration;
    public static String columnFailed;
    public static String columnHost;
    public static String columnLongest;
    public static String columnMean;
    public static String columnRunning;
    public static String columnTotal;
    public static String columnWhen;
    public static String copy;
    public static String emptyText;
    public static String emptyTitle;
    public static String failed;
    public static String micros;
    public static String millis;
    public static String running;
    public static String sampler;
    public static String slowOnly;
    public static String use;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
