package org.virtworkbench.ui;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String FailureDialog_copy;
    public static String FailureDialog_title;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
