package org.virtworkbench.ui.inventory.explorer;

import java.util.List;

import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.Inventory;

/** Once a second repaints the hosts that wait for their next attempt to connect, and nothing else; rests while there are none. UI thread. */
final class Countdown {

    private static final int TICK_MILLIS = 1_000;

    private final ExplorerTree viewer;
    private final Inventory inventory;
    private final Runnable tick = this::tick;
    private boolean counts;

    Countdown(ExplorerTree viewer, Inventory inventory) {
        this.viewer = viewer;
        this.inventory = inventory;
    }

    /** To be called when hosts changed. */
    void look() {
        if (!counts && inventory.getHosts().stream().anyMatch(Countdown::isWaiting)) {
            counts = true;
            viewer.getControl().getDisplay().timerExec(TICK_MILLIS, tick);
        }
    }

    private void tick() {
        counts = false;
        if (viewer.getControl().isDisposed()) {
            return;
        }
        List<Host> waiting = inventory.getHosts().stream().filter(Countdown::isWaiting).toList();
        if (viewer.getControl().isVisible()) {
            viewer.update(waiting);
        }
        look();
    }

    private static boolean isWaiting(Host host) {
        return host.getState() == ConnectionState.RECONNECTING && host.getNextAttempt() != null;
    }
}
