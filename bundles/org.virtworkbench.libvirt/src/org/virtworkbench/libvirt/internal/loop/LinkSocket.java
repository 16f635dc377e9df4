package org.virtworkbench.libvirt.internal.loop;

import java.util.function.Supplier;

import org.virtworkbench.libvirt.internal.jna.Libc;

/**
 * The socket of a link, by a descriptor of our own, as libvirt has no way to end a call that waits for a host that says nothing. Breaking it off makes all
 * such calls return, those that open the link among them. Does nothing where the socket is not known.
 */
public final class LinkSocket implements AutoCloseable {

    private static final int DUPLICATE_CLOEXEC = 1030;
    private static final int BOTH_WAYS = 2;
    private static final int NONE = -1;

    private final Libc libc;
    private int descriptor = NONE;
    private boolean broken;
    private boolean closed;
    private Supplier<ReadHold> reading = () -> ReadHold.NONE;

    /** @param libc the C library; null where it is not used */
    LinkSocket(Libc libc) {
        this.libc = libc;
    }

    /**
     * Takes the first socket that libvirt opens for the link.
     *
     * @param socket its descriptor
     * @param holds keeps the event loop from reading it
     */
    synchronized void take(int socket, Supplier<ReadHold> holds) {
        if (descriptor == NONE && !closed) {
            reading = holds;
            descriptor = libc.fcntl(socket, DUPLICATE_CLOEXEC, 0);
            if (broken) {
                breakOff();
            }
        }
    }

    /** Ends the link in both directions, at once: whoever waits for the host is told that it is gone. Any thread. */
    public synchronized void breakOff() {
        broken = true;
        if (descriptor != NONE) {
            libc.shutdown(descriptor, BOTH_WAYS);
        }
    }

    /** {@return held as long as the calling thread alone reads from the link; to be closed} */
    public synchronized ReadHold holdReading() {
        return reading.get();
    }

    /** Gives the descriptor back; libvirt has closed its own. */
    @Override
    public synchronized void close() {
        closed = true;
        if (descriptor != NONE) {
            libc.close(descriptor);
            descriptor = NONE;
        }
    }
}
