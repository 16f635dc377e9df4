package org.virtworkbench.app.demo;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String DemoHost_failed;
    public static String DemoHost_name;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
