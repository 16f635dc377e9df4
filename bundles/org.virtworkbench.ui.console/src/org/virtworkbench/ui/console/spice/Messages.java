package org.virtworkbench.ui.console.spice;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String failed;
    public static String job;
    public static String noViewer;
    public static String unreachable;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
