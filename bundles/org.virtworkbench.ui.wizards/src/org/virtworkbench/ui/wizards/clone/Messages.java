package org.virtworkbench.ui.wizards.clone;

import org.eclipse.osgi.util.NLS;

/** Texts of the dialog that clones guests. */
final class Messages extends NLS {

    public static String title;
    public static String headline;
    public static String headlineText;
    public static String asking;
    public static String name;
    public static String nameTip;
    public static String count;
    public static String countTip;
    public static String names;
    public static String disks;
    public static String noDisks;
    public static String empty;
    public static String copy;
    public static String overlay;
    public static String share;
    public static String skip;
    public static String choiceTip;
    public static String sharedWarning;
    public static String note;
    public static String ok;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
