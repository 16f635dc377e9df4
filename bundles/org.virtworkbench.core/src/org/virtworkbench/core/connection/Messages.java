package org.virtworkbench.core.connection;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String uri_empty;
    public static String uri_noDriver;
    public static String uri_bad;
    public static String uri_server;
    public static String uri_password;

    static {
        NLS.initializeMessages("org.virtworkbench.core.connection.messages", Messages.class);
    }

    private Messages() {
    }
}
