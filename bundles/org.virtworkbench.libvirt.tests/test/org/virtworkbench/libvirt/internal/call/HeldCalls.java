package org.virtworkbench.libvirt.internal.call;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.virtworkbench.core.driver.HypervisorException;

/** Calls that wait inside of libvirt until all may go on, each on a thread of its own. */
final class HeldCalls {

    private final CountDownLatch running;
    private final CountDownLatch go = new CountDownLatch(1);
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();

    /** How the calls are made. */
    @FunctionalInterface
    interface Way {

        /** Makes one. */
        void make(NativeCall<Integer> call) throws HypervisorException;
    }

    /**
     * @param expected so many run at once before {@link #start} returns
     */
    HeldCalls(int expected) {
        running = new CountDownLatch(expected);
    }

    void start(int count, Way way) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(() -> make(way));
            threads.add(thread);
            thread.start();
        }
        assertTrue(running.await(60, TimeUnit.SECONDS));
    }

    private void make(Way way) {
        try {
            way.make(this::hold);
        } catch (HypervisorException e) {
            throw new IllegalStateException(e);
        }
    }

    private Integer hold() {
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        running.countDown();
        try {
            go.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return now.decrementAndGet();
    }

    /** Lets all go on, and waits until the last one is over. */
    void go() throws InterruptedException {
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** {@return how many ran at the same time} */
    int most() {
        return most.get();
    }
}
