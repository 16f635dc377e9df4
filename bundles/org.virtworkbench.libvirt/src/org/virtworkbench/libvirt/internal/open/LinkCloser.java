package org.virtworkbench.libvirt.internal.open;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Closes links on a thread that nobody waits long for: on a link that hangs, libvirt may wait until keepalive gives it up. */
public final class LinkCloser {

    private static final long PATIENCE_MILLIS = 1_000;

    private LinkCloser() {
    }

    /**
     * Closes and returns when it is done, at the latest after a second.
     *
     * @param name of the link, for the thread's name
     * @param close what to do
     */
    public static void close(String name, Runnable close) {
        CountDownLatch done = new CountDownLatch(1);
        Thread thread = new Thread(() -> {
            try {
                close.run();
            } finally {
                done.countDown();
            }
        }, "libvirt-close " + name);
        thread.setDaemon(true);
        thread.start();
        try {
            done.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
