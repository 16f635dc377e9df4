package org.virtworkbench.core.driver;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** One attempt to open a connection, that another thread can give up. */
public final class OpenAttempt {

    private final AtomicBoolean abandoned = new AtomicBoolean();
    private final AtomicReference<Runnable> onAbandon = new AtomicReference<>();

    /** Gives up waiting: the thread in {@link HypervisorDriver#open} returns with {@link HypervisorException.Kind#CANCELLED} soon. */
    public void abandon() {
        if (abandoned.compareAndSet(false, true)) {
            Runnable action = onAbandon.getAndSet(null);
            if (action != null) {
                action.run();
            }
        }
    }

    /** {@return whether somebody gave up} */
    public boolean isAbandoned() {
        return abandoned.get();
    }

    /**
     * Sets what interrupts the wait; run at once when the attempt is abandoned already.
     *
     * @param action short, from any thread
     */
    public void onAbandon(Runnable action) {
        onAbandon.set(action);
        if (abandoned.get() && onAbandon.compareAndSet(action, null)) {
            action.run();
        }
    }
}
