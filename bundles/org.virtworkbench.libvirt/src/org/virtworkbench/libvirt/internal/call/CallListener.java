package org.virtworkbench.libvirt.internal.call;

/** Hears of every call to libvirt when it is over, or refused. */
@FunctionalInterface
public interface CallListener {

    /**
     * @param function libvirt's function
     * @param nanos how long it took, without waiting for its turn
     * @param failed whether it failed
     */
    void called(String function, long nanos, boolean failed);

    /**
     * Hears that a call was refused: it was made on a thread that must never wait, which is a fault in the program.
     *
     * @param why tells the call and the thread; the caller gets it too
     */
    default void refused(IllegalStateException why) {
        // the caller gets it
    }
}
