package org.virtworkbench.libvirt.internal.loop;

/** One turn after another of the loop that libvirt's timers and descriptors live in. */
public interface EventLoop {

    /** Waits for the next timer or descriptor and runs what is due. Called by one thread only. */
    void turn();

    /** Ends the current or next wait; from any thread. */
    void wake();

    /**
     * The calling thread begins to open a link.
     *
     * @return its socket, as soon as libvirt registers it here; to be closed
     */
    default LinkSocket opening() {
        return new LinkSocket(null);
    }

    /** The calling thread has opened a link, or failed to. */
    default void opened() {
        // sockets are not known
    }
}
