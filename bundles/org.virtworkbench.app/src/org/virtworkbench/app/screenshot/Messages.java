package org.virtworkbench.app.screenshot;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String notQuiet;
    public static String notTaken;
    public static String notWritten;
    public static String writePicture;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
