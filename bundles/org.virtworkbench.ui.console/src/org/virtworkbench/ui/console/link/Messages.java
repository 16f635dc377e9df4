package org.virtworkbench.ui.console.link;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String gone;
    public static String gone_cure;
    public static String job;
    public static String noPassword;
    public static String noPassword_why;
    public static String password;
    public static String user;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
