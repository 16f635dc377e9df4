package org.virtworkbench.libvirt.internal.tls;

import org.eclipse.osgi.util.NLS;

/** Texts about certificates. */
@SuppressWarnings("javadoc")
public final class Messages extends NLS {

    public static String cure_expired;
    public static String cure_notYet;
    public static String cure_unknownAuthority;
    public static String cure_wrongName;
    public static String expired;
    public static String notYet;
    public static String unknownAuthority;
    public static String wrongName;

    static {
        initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
