package org.virtworkbench.ui.format;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String Connection_connected;
    public static String Connection_connecting;
    public static String Connection_disconnected;
    public static String Connection_failed;
    public static String Connection_reconnecting;
    public static String Format_console;
    public static String Format_days;
    public static String Format_hours;
    public static String Format_minutes;
    public static String Format_parallel;
    public static String Format_seconds;
    public static String Format_serial;
    public static String Guest_crashed;
    public static String Guest_paused;
    public static String Guest_running;
    public static String Guest_saved;
    public static String Guest_shuttingDown;
    public static String Guest_shutOff;
    public static String Guest_suspended;
    public static String Guest_template;
    public static String Guest_unknown;
    public static String Network_active;
    public static String Network_inactive;
    public static String Pool_building;
    public static String Pool_degraded;
    public static String Pool_inaccessible;
    public static String Pool_inactive;
    public static String Pool_running;
    public static String Task_cancelled;
    public static String Task_done;
    public static String Task_failed;
    public static String Task_running;
    public static String Task_unknown;
    public static String Task_waiting;
    public static String Network_isolated;
    public static String Network_nat;
    public static String Network_routed;
    public static String Network_open;
    public static String Network_bridged;
    public static String Network_macvtap;
    public static String Network_macvtapVepa;
    public static String Network_macvtapPrivate;
    public static String Network_macvtapPassthrough;
    public static String Network_sriov;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
