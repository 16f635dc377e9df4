package org.virtworkbench.ui.credentials;

import org.eclipse.osgi.util.NLS;

/** Texts of the credential dialogs. */
final class Messages extends NLS {

    public static String credentialTitle;
    public static String credentialHeadline;
    public static String credentialRetry;
    public static String userLabel;
    public static String passwordLabel;
    public static String keepLabel;
    public static String keepOnce;
    public static String keepSession;
    public static String keepAlways;
    public static String certificateAlways;
    public static String certificateHeadline;
    public static String certificateHeadlineChanged;
    public static String certificateOnce;
    public static String certificateSession;
    public static String certificateSubject;
    public static String certificateText;
    public static String certificateTextChanged;
    public static String certificateTitle;
    public static String connect;
    public static String trustTitle;
    public static String trustHeadlineNew;
    public static String trustHeadlineChanged;
    public static String trustTextNew;
    public static String trustTextChanged;
    public static String trustFingerprint;
    public static String trustAlways;
    public static String trustNot;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
