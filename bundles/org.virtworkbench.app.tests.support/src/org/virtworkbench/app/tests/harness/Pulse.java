package org.virtworkbench.app.tests.harness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Display;
import org.virtworkbench.app.tests.bot.Ui;

/**
 * Asks the UI thread again and again for a sign of life, from a thread of its own, until it is closed. Limits are generous: other programs use the machine,
 * too; what waits for a host that is dead waits for seconds.
 */
public final class Pulse implements AutoCloseable {

    private static final long LONGEST_MILLIS = 1_500;
    private static final long USUAL_MILLIS = 100;
    private static final long BETWEEN_MILLIS = 5;
    private static final long HOPELESS_SECONDS = 60;

    private final Display display = Ui.display();
    private final List<Long> nanos = new ArrayList<>();
    private final Thread thread = new Thread(this::ask, "pulse");
    private volatile boolean ended;
    private long longest;
    private StackTraceElement[] busy = {};

    /** Begins to ask. */
    public Pulse() {
        thread.setDaemon(true);
        thread.start();
    }

    private void ask() {
        try {
            while (!ended) {
                CountDownLatch answered = new CountDownLatch(1);
                long asked = System.nanoTime();
                display.asyncExec(answered::countDown);
                StackTraceElement[] stack = {};
                if (!answered.await(LONGEST_MILLIS / 2, TimeUnit.MILLISECONDS)) {
                    stack = display.getThread().getStackTrace();
                    answered.await(HOPELESS_SECONDS, TimeUnit.SECONDS);
                }
                note(System.nanoTime() - asked, stack);
                TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void note(long took, StackTraceElement[] stack) {
        nanos.add(took);
        if (took > longest) {
            longest = took;
            busy = stack;
        }
    }

    /** Expects that the UI thread always answered soon: usually within a tenth of a second, and never waited for anything. */
    public synchronized void assertSteady() {
        assertNeverWaited();
        List<Long> sorted = nanos.stream().sorted().toList();
        long usual = TimeUnit.NANOSECONDS.toMillis(sorted.get(sorted.size() * 95 / 100));
        assertTrue(usual <= USUAL_MILLIS, () -> "one of twenty times the window did not answer for more than " + usual + " ms");
    }

    /** Expects that the UI thread never waited for anything, while it has much to do. */
    public synchronized void assertNeverWaited() {
        assertTrue(nanos.size() > 10, "it was asked too seldom");
        long ms = TimeUnit.NANOSECONDS.toMillis(longest);
        assertTrue(ms <= LONGEST_MILLIS, () -> "the window did not answer for " + ms + " ms:\n"
                + Arrays.stream(busy).map(Object::toString).collect(Collectors.joining("\n")));
    }

    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
