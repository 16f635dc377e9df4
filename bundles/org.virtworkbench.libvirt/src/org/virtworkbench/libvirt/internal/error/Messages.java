package org.virtworkbench.libvirt.internal.error;

import org.eclipse.osgi.util.NLS;

/** Texts of failures. */
@SuppressWarnings("javadoc")
public final class Messages extends NLS {

    public static String CallFailures_closed;
    public static String CallFailures_missing;
    public static String CallFailures_missing_cure;
    public static String CallFailures_noReason;
    public static String ChangedHostKey_why;
    public static String OpenFailures_cancelled;
    public static String OpenFailures_libraryMissing;
    public static String OpenFailures_libraryTooOld;
    public static String OpenFailures_noCredential;
    public static String OpenFailures_noFile;
    public static String OpenFailures_noReason;
    public static String OpenFailures_timeout;
    public static String cure_exists;
    public static String cure_noSpace;
    public static String cure_noTrafficControl;
    public static String cure_badUri;
    public static String cure_callFailed;
    public static String cure_callTimeout;
    public static String cure_certificate;
    public static String cure_daemonOff;
    public static String cure_denied;
    public static String cure_hostKey;
    public static String cure_hostKeyChanged;
    public static String cure_invalidState;
    public static String cure_libraryMissing;
    public static String cure_libraryTooOld;
    public static String cure_linkLost;
    public static String cure_localPermission;
    public static String cure_notFound;
    public static String cure_notSsh;
    public static String cure_password;
    public static String cure_readOnly;
    public static String cure_remoteDaemonOff;
    public static String cure_remotePermission;
    public static String cure_sessionOff;
    public static String cure_sshKey;
    public static String cure_sshOff;
    public static String cure_tcpOff;
    public static String cure_timeout;
    public static String cure_tlsOff;
    public static String cure_unreachable;
    public static String cure_unsupported;
    public static String linkLost_eof;
    public static String linkLost_error;
    public static String linkLost_keepalive;
    public static String what_exists;
    public static String what_noSpace;
    public static String what_callFailed;
    public static String what_callTimeout;
    public static String what_cancelled;
    public static String what_denied;
    public static String what_invalidState;
    public static String what_libraryMissing;
    public static String what_libraryTooOld;
    public static String what_linkLost;
    public static String what_notFound;
    public static String what_openFailed;
    public static String what_readOnly;
    public static String what_unsupported;

    static {
        initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
