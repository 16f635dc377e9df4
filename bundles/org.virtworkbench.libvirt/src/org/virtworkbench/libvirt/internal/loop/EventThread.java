package org.virtworkbench.libvirt.internal.loop;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The one thread that runs the event loop; every callback of libvirt's events arrives on it. */
public final class EventThread implements AutoCloseable {

    private static final long STOP_MILLIS = 2_000;
    private static final long REST_MILLIS = 100;

    private final EventLoop loop;
    private final Thread thread;
    private final CountDownLatch stopping = new CountDownLatch(1);

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
        boolean failing = false;
        while (stopping.getCount() > 0) {
            try {
                loop.turn();
                failing = false;
            } catch (RuntimeException | Error e) { // every host hangs without it: it goes on, whatever one callback did
                if (!failing) {
                    System.getLogger(EventThread.class.getName()).log(System.Logger.Level.ERROR, "A turn of libvirt's event loop failed",
                            e);
                }
                failing = true;
                rest();
            }
        }
    }

    /** What failed may fail at once again. */
    private void rest() {
        try {
            stopping.await(REST_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }

    /** Stops it and waits shortly until it is gone. */
    @Override
    public void close() {
        stopping.countDown();
        loop.wake();
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
