package org.virtworkbench.core.internal.connection;

import java.util.Optional;

import org.virtworkbench.core.driver.CpuCounters;
import org.virtworkbench.core.driver.HostMemory;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.internal.history.Rates;
import org.virtworkbench.model.values.HostSample;

/**
 * Reads what a host itself does, less often than what its guests do: a round of statistics shall cost two calls, however many guests there are, and what looks
 * over the whole list once a minute has to be paid as well. CPUs are asked about in every other round, memory in every fourth round between those.
 */
final class HostStatistics {

    private static final int CPU_EVERY = 2;
    private static final int MEMORY_EVERY = 8;

    private final Session session;
    private int round;
    private CpuCounters before;
    private HostMemory memory = HostMemory.UNKNOWN;
    private boolean told;

    HostStatistics(Session session) {
        this.session = session;
    }

    /** {@return what is new in this round; empty when nothing is} */
    Optional<HostSample> read() throws HypervisorException {
        boolean first = round == 0;
        boolean wantsMemory = first || round % MEMORY_EVERY == MEMORY_EVERY - CPU_EVERY;
        boolean wantsCpu = first || round % CPU_EVERY == 1; // the second round as well: a share needs two readings
        round++;
        if (wantsMemory) {
            memory = session.attempt("reading memory of the host", "statistics", () -> session.connection.host().memory())
                    .orElse(HostMemory.UNKNOWN);
        }
        if (!wantsCpu) {
            return Optional.empty();
        }
        CpuCounters now = session.attempt("reading statistics of the host", "statistics", () -> session.connection.host().cpu())
                .orElse(null);
        Optional<HostSample> sample = Optional.empty();
        if (now != null) {
            sample = Optional.of(Rates.of(before, now, memory, session.now()));
            session.services.samples().add(session.host(), sample.get());
        } else if (told) {
            // what was measured last must not look like the present
            memory = HostMemory.UNKNOWN;
            sample = Optional.of(Rates.of(null, CpuCounters.UNKNOWN, memory, session.now()));
        }
        before = now;
        told = now != null;
        return sample;
    }

    /** Forgets what was measured before: the time between can't be trusted. */
    void restart() {
        before = null;
        round = 0;
    }
}
