package org.virtworkbench.core.internal.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.calls.CallReport;
import org.virtworkbench.core.calls.CallReport.Minute;
import org.virtworkbench.core.driver.CallObserver.Running;

/** What is measured of the calls to a host. */
class CallMeterTest {

    private long now = TimeUnit.HOURS.toNanos(1);
    private final CallMeter meter = new CallMeter(() -> now);

    private void call(String function, Duration took, boolean failed) {
        Running running = meter.began(function);
        now += took.toNanos();
        running.ended(failed);
    }

    private CallReport report() {
        return meter.report("a");
    }

    @Test
    void tellsRateMeanAndLongestOfTheLastMinute() {
        call("virA", Duration.ofMillis(10), false);
        call("virB", Duration.ofMillis(30), true);
        now += TimeUnit.SECONDS.toNanos(9);
        call("virA", Duration.ofMillis(20), false);
        assertEquals(new Minute(3, 1, 0.3, Duration.ofMillis(20), Duration.ofMillis(30)), report().lastMinute());

        now += TimeUnit.SECONDS.toNanos(55);
        assertEquals(1, report().lastMinute().calls());
        now += TimeUnit.SECONDS.toNanos(10);
        assertEquals(new Minute(0, 0, 0, Duration.ZERO, Duration.ZERO), report().lastMinute());
        assertEquals(3, report().total());
    }

    @Test
    void keepsTheLatestSlowCalls() {
        for (int i = 0; i < 150; i++) {
            call("vir" + i, CallReport.SLOW, i == 149);
            call("quick", CallReport.SLOW.minusNanos(1), false);
        }
        List<CallReport.SlowCall> slow = report().slow();
        assertEquals(100, slow.size());
        assertEquals("vir149", slow.get(0).function());
        assertEquals(true, slow.get(0).failed());
        assertEquals("vir50", slow.get(99).function());
    }

    @Test
    void tellsTheAgeOfCallsUnderWayOldestFirst() {
        Running first = meter.began("first");
        now += 5;
        Running second = meter.began("second");
        now += 2;
        assertEquals(List.of("first", "second"), report().running().stream().map(CallReport.RunningCall::function).toList());
        assertEquals(Duration.ofNanos(7), report().running().get(0).age());
        first.ended(false);
        first.ended(false);
        assertEquals(List.of("second"), report().running().stream().map(CallReport.RunningCall::function).toList());
        second.ended(true);
        assertEquals(List.of(), report().running());
        assertEquals(2, report().total());
    }
}
