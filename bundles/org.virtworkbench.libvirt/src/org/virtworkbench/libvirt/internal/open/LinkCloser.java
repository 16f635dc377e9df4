package org.virtworkbench.libvirt.internal.open;

import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Closes links on a thread that nobody waits long for: a link that hangs is broken off after a while. */
public final class LinkCloser {

    private static final long PATIENCE_MILLIS = 1_000;
    /** Long enough to take leave of a host that answers. */
    private static final long LATE_MILLIS = 2_000;

    private LinkCloser() {
    }

    /**
     * Begins to close.
     *
     * @param name of the link, for the thread's name
     * @param close what to do
     * @param breakOff ends what it waits for, when it takes long
     * @return counted down when it is done
     */
    static CountDownLatch begin(String name, Runnable close, Runnable breakOff) {
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
        Thread breaker = new Thread(() -> breakOffLate(done, breakOff), "libvirt-close-late " + name);
        breaker.setDaemon(true);
        breaker.start();
        return done;
    }

    private static void breakOffLate(CountDownLatch done, Runnable breakOff) {
        try {
            if (!done.await(LATE_MILLIS, TimeUnit.MILLISECONDS)) {
                breakOff.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits until all are closed, at the latest for a second.
     *
     * @param closing what {@link #begin} gave
     */
    public static void await(Collection<CountDownLatch> closing) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        try {
            for (CountDownLatch each : closing) {
                each.await(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
