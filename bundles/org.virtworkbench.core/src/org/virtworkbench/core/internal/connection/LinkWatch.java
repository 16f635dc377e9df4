package org.virtworkbench.core.internal.connection;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.virtworkbench.core.internal.Trouble;

/** Looks once a second for workers whose call hangs, and at the end sees that all are gone. */
final class LinkWatch {

    private static final long GENTLE = TimeUnit.MILLISECONDS.toNanos(700);
    private static final long HARD = TimeUnit.MILLISECONDS.toNanos(700);

    private final Supplier<List<HostLink>> links;
    private final Trouble trouble;
    /** Links of removed hosts whose workers may still be ending. */
    private final Set<HostLink> buried = ConcurrentHashMap.newKeySet();
    private final AtomicInteger closers = new AtomicInteger();
    private final ScheduledExecutorService timer;

    LinkWatch(Supplier<List<HostLink>> links, Trouble trouble) {
        this.links = links;
        this.trouble = trouble;
        timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "connections-watch");
            thread.setDaemon(true);
            return thread;
        });
        timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    void bury(HostLink link) {
        buried.add(link);
    }

    private Stream<HostLink> all() {
        return Stream.concat(links.get().stream(), buried.stream());
    }

    /** Gives up what hangs. */
    void look() {
        try {
            all().forEach(link -> {
                link.replaceHungWorker().ifPresent(this::close);
                link.tearDowns(false).forEach(this::close);
            });
            buried.removeIf(link -> link.leavingThreads().isEmpty());
        } catch (RuntimeException e) {
            trouble.report("Looking after connections failed", e);
        }
    }

    /** Closing a dead connection may take its time: each has a thread of its own. */
    private void close(Runnable tearDown) {
        Thread closer = new Thread(tearDown, "closing-" + closers.incrementAndGet());
        closer.setDaemon(true);
        closer.start();
    }

    /** Waits for workers that were told to end; closes the connections of those that do not. Takes a second and a half at most. */
    void end() {
        timer.shutdownNow();
        if (!await(GENTLE)) {
            all().forEach(link -> link.tearDowns(true).forEach(this::close));
            await(HARD);
        }
    }

    private boolean await(long nanos) {
        long end = System.nanoTime() + nanos;
        List<Thread> threads = all().flatMap(link -> link.leavingThreads().stream()).toList();
        try {
            for (Thread thread : threads) {
                long wait = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (wait <= 0 || !thread.join(java.time.Duration.ofMillis(wait))) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
