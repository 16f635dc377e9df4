package org.virtworkbench.libvirt.internal.loop;

/** The one thread that runs the event loop; every callback of libvirt's events arrives on it. */
public final class EventThread implements AutoCloseable {

    private static final long STOP_MILLIS = 2_000;

    private final EventLoop loop;
    private final Thread thread;
    private volatile boolean stopping;

    /** @param loop what to run */
    public EventThread(EventLoop loop) {
        this.loop = loop;
        this.thread = new Thread(this::run, "libvirt-events");
        thread.setDaemon(true);
    }

    /** Starts it; must happen before the first connection is opened. */
    public void start() {
        thread.start();
    }

    private void run() {
        while (!stopping) {
            loop.turn();
        }
    }

    /** Stops it and waits shortly until it is gone. */
    @Override
    public void close() {
        stopping = true;
        loop.wake();
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
