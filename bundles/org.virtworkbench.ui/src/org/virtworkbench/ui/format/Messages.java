package org.virtworkbench.ui.format;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    static String Connection_connected;
    static String Connection_connecting;
    static String Connection_disconnected;
    static String Connection_failed;
    static String Connection_reconnecting;
    static String Format_days;
    static String Format_hours;
    static String Format_minutes;
    static String Format_seconds;
    static String Guest_crashed;
    static String Guest_paused;
    static String Guest_running;
    static String Guest_saved;
    static String Guest_shuttingDown;
    static String Guest_shutOff;
    static String Guest_suspended;
    static String Guest_unknown;
    static String Network_active;
    static String Network_inactive;
    static String Pool_building;
    static String Pool_degraded;
    static String Pool_inaccessible;
    static String Pool_inactive;
    static String Pool_running;
    static String Task_cancelled;
    static String Task_done;
    static String Task_failed;
    static String Task_running;
    static String Task_unknown;
    static String Task_waiting;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
