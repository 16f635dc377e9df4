package org.virtworkbench.core.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

import org.virtworkbench.core.inventory.ModelRealm;

/** A realm with a thread of its own, that notes how much of a processor its longest action took: other programs use the machine, too. */
public final class TestRealm implements ModelRealm, AutoCloseable {

    private final ExecutorService executor = Executors.newSingleThreadExecutor(task -> new Thread(task, "test-realm"));
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong actions = new AtomicLong();

    @Override
    public void execute(Runnable action) {
        if (executor.isShutdown()) {
            return;
        }
        executor.execute(() -> {
            long begun = threads.getCurrentThreadCpuTime();
            action.run();
            actions.incrementAndGet();
            longest.accumulateAndGet(threads.getCurrentThreadCpuTime() - begun, Math::max);
        });
    }

    @Override
    public boolean isCurrent() {
        return Thread.currentThread().getName().equals("test-realm");
    }

    /** {@return what the question gives in the realm} */
    public <T> T call(Callable<T> question) {
        try {
            return executor.submit(question).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return ns of processor time of the longest action} */
    public long longestAction() {
        return longest.get();
    }

    /** {@return number of actions} */
    public long actions() {
        return actions.get();
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
