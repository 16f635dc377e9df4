package org.virtworkbench.core.tree;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String web_large;
    public static String web_short;
    public static String web_missing;
    public static String web_code;
    public static String web_redirected;
    public static String tree_address;
    public static String tree_without;
    public static String tree_other;
    public static String tree_none;
    public static String tree_outside;
    public static String tree_large;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
