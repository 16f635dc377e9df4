package org.virtworkbench.core.inventory;

/** The one thread that owns the model: the UI thread in the product, a thread of its own in tests. An OSGi service. */
public interface ModelRealm {

    /**
     * Runs something in the realm, later, in order.
     *
     * @param action short: below 8 ms
     */
    void execute(Runnable action);

    /** {@return whether the calling thread is the realm} */
    boolean isCurrent();
}
