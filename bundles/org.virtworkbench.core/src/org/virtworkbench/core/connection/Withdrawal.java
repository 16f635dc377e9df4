package org.virtworkbench.core.connection;

import java.util.ArrayList;
import java.util.List;

import org.virtworkbench.core.inventory.InventoryService.Subscription;

/** Tells the one who asks a person that the answer is not wanted any more, because the attempt to connect was given up. Any thread. */
public final class Withdrawal {

    private final List<Runnable> actions = new ArrayList<>();
    private boolean withdrawn;

    /** Takes back what is asked now and what would be asked later. Only the first call does something. */
    public void withdraw() {
        List<Runnable> all;
        synchronized (this) {
            withdrawn = true;
            all = List.copyOf(actions);
            actions.clear();
        }
        all.forEach(Runnable::run);
    }

    /** {@return whether the answer is not wanted any more} */
    public synchronized boolean isWithdrawn() {
        return withdrawn;
    }

    /**
     * Sets what ends the asking; run at once when it was withdrawn already.
     *
     * @param action short, from any thread
     * @return ends it
     */
    public Subscription onWithdrawn(Runnable action) {
        synchronized (this) {
            if (!withdrawn) {
                // one that is added twice runs twice, and ends each for itself
                Runnable own = action::run;
                actions.add(own);
                return () -> remove(own);
            }
        }
        action.run();
        return () -> {
            // it ran
        };
    }

    private synchronized void remove(Runnable action) {
        actions.remove(action);
    }
}
