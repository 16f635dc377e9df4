package org.virtworkbench.ui.wizards.host;

import org.eclipse.osgi.util.NLS;

/** Texts of the host wizard. */
final class Messages extends NLS {

    public static String addTitle;
    public static String addText;
    public static String editTitle;
    public static String editText;
    public static String reach;
    public static String reachSystem;
    public static String reachSession;
    public static String reachSsh;
    public static String reachTls;
    public static String reachTcp;
    public static String reachUri;
    public static String localReachable;
    public static String localLooking;
    public static String localAbsent;
    public static String sshHint;
    public static String tlsHint;
    public static String tcpHint;
    public static String uriHint;
    public static String server;
    public static String user;
    public static String userTip;
    public static String port;
    public static String portTip;
    public static String keyFile;
    public static String keyFileTip;
    public static String browse;
    public static String session;
    public static String uri;
    public static String name;
    public static String nameTip;
    public static String autoconnect;
    public static String readOnly;
    public static String test;
    public static String testBroken;
    public static String testStop;
    public static String testRunning;
    public static String testStopped;
    public static String testDone;
    public static String testDoneText;
    public static String finishAdd;
    public static String problemNoServer;
    public static String problemServer;
    public static String problemPort;
    public static String twin;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
