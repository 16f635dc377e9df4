package org.virtworkbench.core.internal.connection;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.internal.Pace;

/** Knows how long a worker has been waiting for one call, so that another thread can give it up. */
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
     * @param deadline {@link Pace#nanoTime()} after which it counts as hung
     */
    private record Pending(Object subject, long deadline) {
    }

    /** Longest wait for one call. */
    static final long LIMIT = TimeUnit.SECONDS.toNanos(20);

    private final Pace pace;
    private volatile Pending pending;

    CallWatch(Pace pace) {
        this.pace = pace;
    }

    <T> T call(Object subject, long limit, Call<T> call) throws HypervisorException {
        pending = new Pending(subject, pace.nanoTime() + limit);
        try {
            return call.make();
        } finally {
            pending = null;
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
            pending = before == null ? null : new Pending(before.subject(), before.deadline() + pace.nanoTime() - begun);
        }
    }

    /** {@return what the call is about that takes too long, empty when none does} */
    Optional<Object> overdue() {
        Pending now = pending;
        return now != null && pace.nanoTime() - now.deadline() > 0 ? Optional.of(now.subject()) : Optional.empty();
    }
}
