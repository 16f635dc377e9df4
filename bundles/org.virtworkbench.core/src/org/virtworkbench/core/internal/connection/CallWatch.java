package org.virtworkbench.core.internal.connection;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.internal.Pace;

/**
 * Knows how long a worker has been waiting without anything getting on, so that another thread can give it up. What the worker asks for may be many calls to
 * the hypervisor, each of which has the whole time.
 */
final class CallWatch {

    /**
     * A call to a hypervisor.
     *
     * @param <T> what it gives
     */
    @FunctionalInterface
    interface Call<T> {
        T make() throws HypervisorException;
    }

    /**
     * A call under way.
     *
     * @param subject what it is about: the uuid of a guest, or a word
     * @param worker who waits for it
     * @param limit ns that each step may take
     * @param deadline {@link Pace#nanoTime()} after which it counts as hung
     */
    private record Pending(Object subject, Thread worker, long limit, long deadline) {

        Pending until(long moment) {
            return new Pending(subject, worker, limit, moment);
        }
    }

    /** Longest wait for one call: the daemon itself waits 30 seconds for a guest that another job holds. */
    static final long LIMIT = TimeUnit.SECONDS.toNanos(35);

    private final Pace pace;
    private volatile Pending pending;

    CallWatch(Pace pace) {
        this.pace = pace;
    }

    <T> T call(Object subject, long limit, Call<T> call) throws HypervisorException {
        pending = new Pending(subject, Thread.currentThread(), limit, pace.nanoTime() + limit);
        try {
            return call.make();
        } finally {
            pending = null;
        }
    }

    /** Hears that the calling thread got a turn for a single call to the hypervisor, or that one is over. Those of other threads do not count. */
    void step() {
        Pending now = pending;
        if (now != null && now.worker() == Thread.currentThread()) {
            pending = now.until(pace.nanoTime() + now.limit());
        }
    }

    /**
     * Makes a part of a call not count, because a person is being asked.
     *
     * @param waiting what waits for the person
     */
    <T> T pause(java.util.function.Supplier<T> waiting) {
        Pending before = pending;
        long begun = pace.nanoTime();
        pending = null;
        try {
            return waiting.get();
        } finally {
            pending = before == null ? null : before.until(before.deadline() + pace.nanoTime() - begun);
        }
    }

    /** {@return what the call is about that takes too long, empty when none does} */
    Optional<Object> overdue() {
        Pending now = pending;
        return now != null && pace.nanoTime() - now.deadline() > 0 ? Optional.of(now.subject()) : Optional.empty();
    }
}
