package org.virtworkbench.core.internal.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.virtworkbench.core.driver.GuestCounters;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.internal.inventory.HostNames;

/**
 * Asks for the counters of all guests on a thread of its own. The host waits for each guest's QEMU in turn, and one that hangs would take the worker with it;
 * the next question leaves such a guest out, as the first one still holds it.
 */
final class CounterFetch {

    /** How long the worker waits at a time: other things must not wait long. */
    private static final long WAIT_MILLIS = 250;
    /** After so long a question counts as hung, and another one may be asked. */
    private static final long HUNG = TimeUnit.SECONDS.toNanos(6);
    /** So many may hang: each holds a thread here and a worker of the daemon there. */
    private static final int MOST_HUNG = 2;

    private final Session session;
    private final List<FutureTask<List<GuestCounters>>> hung = new ArrayList<>();
    private FutureTask<List<GuestCounters>> current;
    private long begun;

    CounterFetch(Session session) {
        this.session = session;
    }

    /**
     * Asks, or goes on waiting for what was asked, for a moment.
     *
     * @return the counters; empty when they are not there yet, see {@link #isUnderWay()}
     * @throws HypervisorException when asking failed
     */
    Optional<List<GuestCounters>> ask() throws HypervisorException {
        if (current == null && !begin()) {
            return Optional.empty();
        }
        try {
            List<GuestCounters> counters = current.get(WAIT_MILLIS, TimeUnit.MILLISECONDS);
            current = null;
            return Optional.of(counters);
        } catch (TimeoutException e) {
            if (System.nanoTime() - begun > HUNG) {
                hung.add(current);
                current = null;
            }
        } catch (ExecutionException e) {
            current = null;
            if (e.getCause() instanceof HypervisorException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private boolean begin() {
        hung.removeIf(FutureTask::isDone);
        if (hung.size() >= MOST_HUNG) {
            return false;
        }
        current = new FutureTask<>(() -> session.connection.guests().counters());
        begun = System.nanoTime();
        Thread thread = new Thread(current, "counters-" + HostNames.of(session.profile, Optional.empty()));
        thread.setDaemon(true);
        thread.start();
        return true;
    }

    /** {@return whether an answer is waited for that may come soon} */
    boolean isUnderWay() {
        return current != null;
    }
}
