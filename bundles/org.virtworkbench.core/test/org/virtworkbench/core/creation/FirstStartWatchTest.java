package org.virtworkbench.core.creation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.ProcessorUse;
import org.virtworkbench.core.faking.FakeConnections;
import org.virtworkbench.core.faking.FakeGuest;
import org.virtworkbench.core.faking.FakeHost;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.model.inventory.GuestState;

/** The looks at a guest after its first start, on a host that tells what it is told to. */
@Timeout(180)
class FirstStartWatchTest {

    private static final long SECOND = 1_000_000_000L;

    private final FakeHost host = new FakeHost();
    private final FakeGuest guest = host.add("new", "");
    private final AtomicBoolean said = new AtomicBoolean();

    /** Has its processors use so much of each second, for the guest and for the host's kernel together, and of that for the guest. */
    private void uses(double total, double user) {
        for (int i = 1; i <= 40; i++) {
            host.processorUses
                    .add(new ProcessorUse(i * 5 * SECOND, GuestState.RUNNING, "booted", OptionalLong.of((long) (i * 5 * total * SECOND)),
                            OptionalLong.of((long) (i * 5 * user * SECOND)), 7));
        }
    }

    /** Looks until it ends by itself: nothing is scheduled any more. */
    private void watch() throws InterruptedException {
        FirstStartWatch watch = new FirstStartWatch(new FakeConnections(host),
                new Target("id", "host", "test:///", Optional.of(guest.uuid()), "new"), () -> said.set(true), 1);
        watch.watch();
        Job.getJobManager().join(FirstStartWatch.FAMILY, new NullProgressMonitor()); // one that begins again is not over
    }

    @Test
    void saysThatKvmDoesNotRunIt() throws Exception {
        uses(1, 0.01);
        watch();
        assertTrue(said.get());
        assertEquals(5, host.asked.get(), "and looks no more");
    }

    @Test
    void givesUpLookingAtAGuestThatIsWell() throws Exception {
        uses(1, 0.9);
        watch();
        assertFalse(said.get());
        assertEquals(18, host.asked.get(), "a minute and a half of looks");
    }

    @Test
    void endsWhenTheGuestIsOffOrGone() throws Exception {
        host.processorUses
                .add(new ProcessorUse(SECOND, GuestState.SHUT_OFF, "shutdown", OptionalLong.empty(), OptionalLong.empty(), 0));
        watch();
        assertEquals(1, host.asked.get());
        host.failures.put("processorUse", Kind.NOT_FOUND);
        watch();
        assertEquals(2, host.asked.get());
        assertFalse(said.get());
    }
}
