package org.virtworkbench.core.driver;

import java.util.function.LongConsumer;

/**
 * The move of bytes between this computer and a volume, which one thread does, and another one can give up. It ends at its next chunk then, so that a chunk that
 * a frozen daemon does not take delays that until the daemon goes on or the link is given up: breaking off a libvirt stream in which another thread waits locks
 * up both.
 */
public final class Transfer {

    private final LongConsumer moved;
    private volatile boolean cancelled;

    /**
     * @param moved hears, on the thread that moves, of each chunk: how many bytes it had
     */
    public Transfer(LongConsumer moved) {
        this.moved = moved;
    }

    /** Notes that bytes were moved; called by the driver. */
    public void moved(long bytes) {
        moved.accept(bytes);
    }

    /** {@return whether somebody gave up} The driver looks before each chunk. */
    public boolean isCancelled() {
        return cancelled;
    }

    /** Gives up, from any thread. Returns at once. */
    public void cancel() {
        cancelled = true;
    }
}
