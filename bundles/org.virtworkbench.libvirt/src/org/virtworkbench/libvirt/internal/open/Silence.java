package org.virtworkbench.libvirt.internal.open;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.virtworkbench.libvirt.LinkPatience;
import org.virtworkbench.libvirt.internal.call.Calls;

/**
 * Notices that a link hangs: when calls do not return, a question that needs nothing but the daemon tells whether it is only they that take long. libvirt's own
 * keepalive ({@code virConnectSetKeepAlive}) is not used: of several calls under way it ends one, and lets the others hang for ever or, up to libvirt 10.2,
 * crash the process (CVE-2024-4418). A thread that ends with the link.
 */
final class Silence {

    private static final long LOOK_MILLIS = 500;

    private final String name;
    private final Calls calls;
    private final LinkPatience patience;
    private final Runnable onLost;
    private final CountDownLatch ended = new CountDownLatch(1);

    /**
     * @param name of the link, for threads
     * @param calls on the link
     * @param patience how long it may be silent
     * @param onLost called once when it hangs
     */
    Silence(String name, Calls calls, LinkPatience patience, Runnable onLost) {
        this.name = name;
        this.calls = calls;
        this.patience = patience;
        this.onLost = onLost;
    }

    /** Begins to look. */
    void watch() {
        daemon("libvirt-watch " + name, this::look);
    }

    /** Ends. */
    void end() {
        ended.countDown();
    }

    private void look() {
        try {
            while (!ended.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (calls.silence() > TimeUnit.SECONDS.toNanos(patience.silenceSeconds()) && !isAnswered()) {
                    onLost.run();
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isAnswered() throws InterruptedException {
        CountDownLatch answered = new CountDownLatch(1);
        daemon("libvirt-probe " + name, () -> {
            calls.probe();
            answered.countDown();
        });
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos((long) patience.silenceSeconds() * patience.signs());
        while (ended.getCount() > 0) {
            if (answered.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                return true;
            }
            if (System.nanoTime() > end) {
                return false;
            }
        }
        return true;
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
