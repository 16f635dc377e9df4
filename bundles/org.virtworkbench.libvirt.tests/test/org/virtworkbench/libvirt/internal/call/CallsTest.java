package org.virtworkbench.libvirt.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** The one place through which calls go. */
class CallsTest {

    private static final int LIMIT = 5;
    private static final int LONG_LIMIT = 3;

    @Test
    void refusesAThreadThatMustNotWait() {
        AtomicInteger called = new AtomicInteger();
        Calls calls = new Calls(null, null, new Measure((function, nanos, failed) -> called.incrementAndGet()), () -> false);
        assertThrows(IllegalStateException.class, () -> calls.run("virAnything", called::incrementAndGet));
        assertEquals(0, called.get());
    }

    /** Functions of a libvirt that is newer than any. */
    interface Newer extends Library {

        /** Is not there. */
        int virDomainDoWhatNobodyThoughtOf(Pointer domain);
    }

    @Test
    void aFunctionThatTheLibraryLacksIsUnsupported() {
        Newer newer = Native.load("virt", Newer.class);
        List<Boolean> failed = new ArrayList<>();
        Calls calls = new Calls(null, null, new Measure((function, nanos, fails) -> failed.add(fails)), () -> true);
        HypervisorException failure = assertThrows(HypervisorException.class,
                () -> calls.run("virDomainDoWhatNobodyThoughtOf", () -> newer.virDomainDoWhatNobodyThoughtOf(null)));
        assertEquals(Kind.UNSUPPORTED, failure.kind());
        assertTrue(failure.problem().why().contains("virDomainDoWhatNobodyThoughtOf"), failure.problem().why());
        assertEquals(List.of(Boolean.TRUE), failed);
    }

    @Test
    void letsNoMoreRunAtOnceThanADaemonTakes() throws InterruptedException {
        Calls calls = new Calls(null, null, new Measure((function, nanos, failed) -> {
        }), () -> true);
        CountDownLatch running = new CountDownLatch(LIMIT);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3 * LIMIT; i++) {
            Thread thread = new Thread(() -> hold(calls, running, go, now, most));
            threads.add(thread);
            thread.start();
        }
        assertTrue(running.await(30, TimeUnit.SECONDS));
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(LIMIT, most.get());
    }

    private static void hold(Calls calls, CountDownLatch running, CountDownLatch go, AtomicInteger now, AtomicInteger most) {
        try {
            calls.run("virAnything", () -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                running.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return now.decrementAndGet();
            });
        } catch (HypervisorException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Timeout(120)
    void keepsTurnsFreeBesideCallsThatLast() throws InterruptedException, HypervisorException {
        Calls calls = new Calls(null, null, new Measure((function, nanos, failed) -> {
        }), () -> true);
        CountDownLatch running = new CountDownLatch(LONG_LIMIT);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < LIMIT; i++) {
            Thread thread = new Thread(() -> holdLong(calls, running, go, now, most));
            threads.add(thread);
            thread.start();
        }
        running.await();

        assertEquals(1, calls.run("virAnything", () -> 1));

        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(LONG_LIMIT, most.get());
    }

    private static void holdLong(Calls calls, CountDownLatch running, CountDownLatch go, AtomicInteger now, AtomicInteger most) {
        try {
            calls.runLong("virDomainManagedSave", () -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                running.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return now.decrementAndGet();
            });
        } catch (HypervisorException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void tellsThatACallGotItsTurnAndIsOver() throws HypervisorException {
        Calls calls = new Calls(null, null, new Measure((function, nanos, failed) -> {
        }), () -> true);
        List<String> steps = new ArrayList<>();
        calls.onProgress(() -> steps.add("step"));
        calls.run("virAnything", () -> steps.add("call") ? 1 : 0);
        assertEquals(List.of("step", "call", "step"), steps);
    }

    @Test
    void beginsNothingAfterClosing() {
        Calls calls = new Calls(null, null, new Measure((function, nanos, failed) -> {
        }), () -> true);
        calls.shut();
        HypervisorException failure = assertThrows(HypervisorException.class, () -> calls.run("virAnything", () -> 1));
        assertEquals(Kind.LINK_LOST, failure.kind());
    }
}
