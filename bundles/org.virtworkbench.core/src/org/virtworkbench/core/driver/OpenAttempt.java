package org.virtworkbench.core.driver;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** One attempt to open a connection, that another thread can give up. */
public final class OpenAttempt {

    private final CallObserver observer;
    private final AtomicBoolean abandoned = new AtomicBoolean();
    private final AtomicReference<Runnable> onAbandon = new AtomicReference<>();

    /** An attempt of whose calls nobody wants to hear. */
    public OpenAttempt() {
        this(CallObserver.NOBODY);
    }

    /** @param observer hears of the calls of opening and of the connection that comes of it */
    public OpenAttempt(CallObserver observer) {
        this.observer = observer;
    }

    /** {@return who hears of the calls} */
    public CallObserver observer() {
        return observer;
    }

    /** Gives up waiting: the thread in {@link HypervisorDriver#open} returns with {@link HypervisorException.Kind#CANCELLED} soon. */
    public void abandon() {
        if (abandoned.compareAndSet(false, true)) {
            Runnable action = onAbandon.getAndSet(null);
            if (action != null) {
                action.run();
            }
        }
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
