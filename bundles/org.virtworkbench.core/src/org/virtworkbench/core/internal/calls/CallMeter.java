package org.virtworkbench.core.internal.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import org.virtworkbench.core.calls.CallReport;
import org.virtworkbench.core.calls.CallReport.Minute;
import org.virtworkbench.core.calls.CallReport.RunningCall;
import org.virtworkbench.core.calls.CallReport.SlowCall;
import org.virtworkbench.core.driver.CallObserver;

/** Measures the calls to one host: the last minute by seconds, the latest slow calls, and those under way. Any thread. */
final class CallMeter implements CallObserver {

    private static final int SECONDS = 60;
    private static final int MOST_SLOW = 100;

    /** The calls that ended within one second. */
    private static final class Second {

        private long number = Long.MIN_VALUE;
        private long calls;
        private long failed;
        private long nanos;
        private long longest;

        private void begin(long second) {
            number = second;
            calls = 0;
            failed = 0;
            nanos = 0;
            longest = 0;
        }
    }

    /** A call under way. */
    private final class Call implements Running {

        private final String function;
        private final long begun = clock.getAsLong();

        private Call(String function) {
            this.function = function;
        }

        @Override
        public void ended(boolean failed) {
            end(this, failed);
        }
    }

    private final LongSupplier clock;
    private final Second[] ring = new Second[SECONDS];
    private final Deque<SlowCall> slow = new ArrayDeque<>();
    private final Set<Call> running = new LinkedHashSet<>();
    private long first = Long.MIN_VALUE;
    private long total;

    /** @param clock steady time in ns, as {@link System#nanoTime()} */
    CallMeter(LongSupplier clock) {
        this.clock = clock;
        for (int i = 0; i < SECONDS; i++) {
            ring[i] = new Second();
        }
    }

    @Override
    public Running began(String function) {
        Call call = new Call(function);
        synchronized (this) {
            running.add(call);
        }
        return call;
    }

    private synchronized void end(Call call, boolean failed) {
        if (!running.remove(call)) {
            return;
        }
        long now = clock.getAsLong();
        long took = now - call.begun;
        long number = Math.floorDiv(now, TimeUnit.SECONDS.toNanos(1));
        if (first == Long.MIN_VALUE) {
            first = number;
        }
        Second second = ring[Math.floorMod(number, SECONDS)];
        if (second.number != number) {
            second.begin(number);
        }
        total++;
        second.calls++;
        second.failed += failed ? 1 : 0;
        second.nanos += took;
        second.longest = Math.max(second.longest, took);
        if (took >= CallReport.SLOW.toNanos()) {
            slow.addFirst(new SlowCall(call.function, Instant.now().minusNanos(took), Duration.ofNanos(took), failed));
            if (slow.size() > MOST_SLOW) {
                slow.removeLast();
            }
        }
    }

    /**
     * {@return what is known now}
     *
     * @param host id of the host
     */
    synchronized CallReport report(String host) {
        long now = clock.getAsLong();
        Instant time = Instant.now();
        List<RunningCall> calls = new ArrayList<>();
        for (Call call : running) {
            Duration age = Duration.ofNanos(now - call.begun);
            calls.add(new RunningCall(call.function, time.minus(age), age));
        }
        calls.sort(Comparator.comparing(RunningCall::age).reversed());
        return new CallReport(host, total, minute(Math.floorDiv(now, TimeUnit.SECONDS.toNanos(1))), List.copyOf(slow), calls);
    }

    private Minute minute(long now) {
        long calls = 0;
        long failed = 0;
        long nanos = 0;
        long longest = 0;
        for (Second second : ring) {
            if (second.number > now - SECONDS) {
                calls += second.calls;
                failed += second.failed;
                nanos += second.nanos;
                longest = Math.max(longest, second.longest);
            }
        }
        long span = first == Long.MIN_VALUE ? SECONDS : Math.clamp(now - first + 1, 1, SECONDS);
        return new Minute(calls, failed, (double) calls / span, Duration.ofNanos(calls == 0 ? 0 : nanos / calls),
                Duration.ofNanos(longest));
    }
}
