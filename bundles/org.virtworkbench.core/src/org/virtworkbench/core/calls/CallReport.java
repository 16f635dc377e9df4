package org.virtworkbench.core.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The calls to one host, as they were at a moment.
 *
 * @param host id of the host's profile
 * @param total calls since the start of the program
 * @param lastMinute the calls that ended in the last minute
 * @param slow the latest slow calls, newest first
 * @param running calls under way, oldest first
 */
public record CallReport(String host, long total, Minute lastMinute, List<SlowCall> slow, List<RunningCall> running) {

    /** From this duration on a call counts as slow. */
    public static final Duration SLOW = Duration.ofMillis(100);

    /**
     * A minute's calls.
     *
     * @param calls how many ended
     * @param failed how many of them failed
     * @param perSecond how many a second, over the part of the minute in which the host was called
     * @param mean duration
     * @param longest duration
     */
    public record Minute(long calls, long failed, double perSecond, Duration mean, Duration longest) {
    }

    /**
     * A call that took long.
     *
     * @param function the hypervisor's name of it
     * @param begun when it began
     * @param took how long it took
     * @param failed whether it failed
     */
    public record SlowCall(String function, Instant begun, Duration took, boolean failed) {
    }

    /**
     * A call under way.
     *
     * @param function the hypervisor's name of it
     * @param begun when it began
     * @param age how long ago that was
     */
    public record RunningCall(String function, Instant begun, Duration age) {
    }
}
