package org.virtworkbench.app.screenshot;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String Screenshot_failed;
    public static String Screenshot_noRest;
    public static String Screenshot_writing;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
