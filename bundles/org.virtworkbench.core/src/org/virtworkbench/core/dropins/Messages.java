package org.virtworkbench.core.dropins;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String Dropins_leftOut;
    public static String Dropins_missing;
    public static String Dropins_noBundle;
    public static String Dropins_otherVersion;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
