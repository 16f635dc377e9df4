package org.virtworkbench.libvirt.internal.call;

/** Knows which threads must never wait for a host. */
@FunctionalInterface
public interface ThreadGuard {

    /** {@return whether the calling thread may wait} */
    boolean mayBlock();

    /**
     * Refuses a call on a thread that must never wait.
     *
     * @param call what is called
     * @param listener hears of the refusal, in case that the caller swallows it
     * @throws IllegalStateException on such a thread
     */
    default void check(String call, CallListener listener) {
        if (!mayBlock()) {
            IllegalStateException refusal = new IllegalStateException(
                    call + " called on thread " + Thread.currentThread().getName() + ", which must never wait");
            listener.refused(refusal);
            throw refusal;
        }
    }
}
