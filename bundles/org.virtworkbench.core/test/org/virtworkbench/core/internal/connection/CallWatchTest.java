package org.virtworkbench.core.internal.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.internal.ManualPace;

/** What counts as hung. */
class CallWatchTest {

    private static final Duration SHORT = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofSeconds(36);

    private final ManualPace pace = new ManualPace();
    private final CallWatch watch = new CallWatch(pace);

    private void during(CallWatch.Call<Object> work) throws HypervisorException {
        watch.call("volumes", CallWatch.LIMIT, work);
    }

    @Test
    void givesEachOfManyCallsTheWholeTime() throws HypervisorException {
        during(() -> {
            for (int i = 0; i < 1000; i++) {
                pace.advance(SHORT);
                assertEquals(Optional.empty(), watch.overdue());
                watch.step();
            }
            pace.advance(LONG);
            assertEquals(Optional.of("volumes"), watch.overdue());
            return null;
        });
        assertEquals(Optional.empty(), watch.overdue());
    }

    @Test
    void isNotDeceivedByTheCallsOfOthers() throws HypervisorException {
        during(() -> {
            pace.advance(LONG);
            Thread other = new Thread(watch::step);
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            assertEquals(Optional.of("volumes"), watch.overdue());
            return null;
        });
    }
}
