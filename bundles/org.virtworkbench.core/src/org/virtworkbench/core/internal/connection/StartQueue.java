package org.virtworkbench.core.internal.connection;

import java.util.ArrayDeque;
import java.util.Queue;

import org.virtworkbench.core.internal.Trouble;

/** Keeps back what is asked before the start is over, so that nobody has to wait for it. Any thread. */
final class StartQueue {

    private final Trouble trouble;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean open;

    /** @param trouble told when something that was kept back fails: who asked is not there any more */
    StartQueue(Trouble trouble) {
        this.trouble = trouble;
    }

    /** Runs an action now, or, before the start is over, later on another thread and in the order of asking. */
    void run(Runnable action) {
        synchronized (this) {
            if (!open) {
                waiting.add(action);
                return;
            }
        }
        action.run();
    }

    /** {@return whether the start is over and nothing is kept back} */
    synchronized boolean isOpen() {
        return open;
    }

    /**
     * Ends the start: runs what was kept back, on the calling thread.
     *
     * @return whether there was something
     */
    boolean open() {
        boolean any = false;
        for (Runnable next = next(); next != null; next = next()) {
            any = true;
            try {
                next.run();
            } catch (RuntimeException e) {
                trouble.report(e.getMessage(), e);
            }
        }
        return any;
    }

    private synchronized Runnable next() {
        Runnable next = waiting.poll();
        open = next == null;
        return next;
    }
}
