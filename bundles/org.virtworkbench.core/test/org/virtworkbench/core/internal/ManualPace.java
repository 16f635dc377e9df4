package org.virtworkbench.core.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Time that stands still until it is turned. */
public final class ManualPace implements Pace {

    /** A thread that waits. */
    private record Waiting(ReentrantLock lock, Condition condition, long until) {
    }

    private final Map<Thread, Waiting> waiting = new HashMap<>();
    private long nanos = 1_000_000_000L;
    private Instant time = Instant.parse("2026-01-01T00:00:00Z");

    /** Moves on by a nanosecond each time, as no two looks at a real clock give the same. */
    @Override
    public synchronized long nanoTime() {
        return nanos++;
    }

    @Override
    public synchronized Instant now() {
        return time;
    }

    @Override
    public void await(ReentrantLock lock, Condition condition, long until) throws InterruptedException {
        synchronized (this) {
            if (nanos >= until) {
                return;
            }
            waiting.put(Thread.currentThread(), new Waiting(lock, condition, until));
            notifyAll();
        }
        try {
            condition.await();
        } finally {
            synchronized (this) {
                waiting.remove(Thread.currentThread());
            }
        }
    }

    /** Lets steady time and the time of day go on. */
    public void advance(Duration duration) {
        turn(duration.toNanos(), duration);
    }

    /** Sets the time of day ahead, as a sleep of the machine does; everybody who waits notices. */
    public void jump(Duration duration) {
        turn(0, duration);
    }

    private void turn(long steady, Duration day) {
        List<Waiting> all;
        synchronized (this) {
            nanos += steady;
            time = time.plus(day);
            all = List.copyOf(waiting.values());
        }
        for (Waiting each : all) {
            each.lock().lock();
            try {
                each.condition().signalAll();
            } finally {
                each.lock().unlock();
            }
        }
    }

    /** Waits until a thread of this name waits for a later time. */
    public synchronized Duration awaitWaiting(String thread) throws InterruptedException {
        long end = System.nanoTime() + 10_000_000_000L;
        while (System.nanoTime() < end) {
            for (Map.Entry<Thread, Waiting> each : waiting.entrySet()) {
                if (each.getKey().getName().equals(thread) && each.getValue().until() > nanos) {
                    return Duration.ofNanos(each.getValue().until() - nanos);
                }
            }
            wait(1_000);
        }
        throw new AssertionError(thread + " does not wait");
    }
}
