package org.virtworkbench.app.startup;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;

/** Notices when the UI thread does not take work for more than 100 ms, and what it did meanwhile. A thread of its own. */
final class FreezeWatch {

    /** Hears of a freeze when it is over, on the watch's thread. */
    @FunctionalInterface
    interface Listener {

        /**
         * @param milliseconds how long it took
         * @param stack of the UI thread when it was noticed
         */
        void frozen(long milliseconds, StackTraceElement[] stack);
    }

    private static final long LIMIT_MS = 100;
    private static final long BETWEEN_MS = 100;

    private final Display display;
    private final Listener listener;

    FreezeWatch(Display display, Listener listener) {
        this.display = display;
        this.listener = listener;
    }

    /** Begins; it ends with the display. */
    void start() {
        Thread thread = new Thread(this::watch, "freeze-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            while (!display.isDisposed()) {
                probe();
                Thread.sleep(BETWEEN_MS);
            }
        } catch (InterruptedException | SWTException e) {
            Thread.currentThread().interrupt(); // the program ends
        }
    }

    private void probe() throws InterruptedException {
        CountDownLatch answered = new CountDownLatch(1);
        long asked = System.nanoTime();
        display.asyncExec(answered::countDown);
        if (answered.await(LIMIT_MS, TimeUnit.MILLISECONDS)) {
            return;
        }
        StackTraceElement[] stack = display.getThread().getStackTrace();
        while (!answered.await(1, TimeUnit.SECONDS)) {
            if (display.isDisposed()) {
                return;
            }
        }
        listener.frozen(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked), stack);
    }
}
