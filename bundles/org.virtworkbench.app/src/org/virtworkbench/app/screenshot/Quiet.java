package org.virtworkbench.app.screenshot;

import java.util.Collection;

import org.virtworkbench.model.inventory.ConnectionState;

/**
 * Decides from repeated looks at the program whether it has come to rest: no job at work, no host on its way, and that for a while.
 * A program that shows a connected host is believed sooner than one that shows none, for its first host may not be there yet.
 */
final class Quiet {

    private static final int LOOKS_WITH_HOST = 10;
    private static final int LOOKS_WITHOUT_HOST = 25;

    private int quietLooks;

    /**
     * Takes in one look.
     *
     * @param jobsIdle whether no job runs or waits to run
     * @param hosts the states of all hosts
     * @return whether the program has come to rest
     */
    boolean look(boolean jobsIdle, Collection<ConnectionState> hosts) {
        boolean underWay = hosts.contains(ConnectionState.CONNECTING) || hosts.contains(ConnectionState.RECONNECTING);
        quietLooks = jobsIdle && !underWay ? quietLooks + 1 : 0;
        return quietLooks >= (hosts.contains(ConnectionState.CONNECTED) ? LOOKS_WITH_HOST : LOOKS_WITHOUT_HOST);
    }
}
