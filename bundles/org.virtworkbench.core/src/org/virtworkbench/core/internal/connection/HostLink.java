package org.virtworkbench.core.internal.connection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.connection.ConnectionLease;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.DetailRequest;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.event.LogEntry.Severity;
import org.virtworkbench.core.internal.inventory.HostNames;
import org.virtworkbench.core.internal.inventory.ModelDelta;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.values.ConnectionProblem;

/** One configured host and the state of its connection. Any thread; nothing blocks. */
final class HostLink {

    /** A worker with its thread. */
    private record Worker(HostRun run, Thread thread) {
    }

    /** So many workers that hang are enough to know that another one would hang, too. */
    private static final int MOST_STUCK = 2;

    private final LinkServices services;
    private final Avoidance avoidance = new Avoidance();
    private final LeaseBook leases = new LeaseBook();
    private final List<Worker> leaving = new ArrayList<>();
    /** Workers that were given up because a call hung, and that hang still: each has a thread here and a connection and a worker of the daemon there. */
    private final List<Worker> stuck = new ArrayList<>();
    /** Whether it is to be connected as soon as fewer of them hang. */
    private boolean waiting;
    private ConnectionProfile profile;
    private long generation;
    private Worker worker;
    private boolean connected;

    HostLink(ConnectionProfile profile, LinkServices services) {
        this.profile = profile;
        this.services = services;
    }

    synchronized ConnectionProfile profile() {
        return profile;
    }

    /**
     * Exchanges the profile. A connection to somewhere else, or with other rights, is let go: it is not what the person wants any more, and nobody may take it
     * for the new one.
     *
     * @return whether it is to be connected anew, once the new profile is told
     */
    synchronized boolean setProfile(ConnectionProfile changed) {
        boolean elsewhere = !changed.uri().equals(profile.uri()) || changed.readOnly() != profile.readOnly();
        boolean under = elsewhere && (worker != null || waiting);
        if (under && connected) {
            log(Severity.INFO, Messages.link_changed);
        }
        profile = changed;
        if (elsewhere) {
            release();
            publish(ConnectionState.DISCONNECTED, Optional.empty(), 0, profile.readOnly());
        }
        return under;
    }

    Avoidance avoidance() {
        return avoidance;
    }

    List<String> usages() {
        return leases.usages();
    }

    synchronized void connect() {
        if (worker == null) {
            start(0, null);
        } else if (!connected) {
            worker.run().mailbox().hurry();
        }
    }

    private void start(int attempt, ConnectionProblem problem) {
        waiting = isStuck();
        if (waiting) {
            publish(ConnectionState.FAILED, Optional.of(stuckProblem()), 0, profile.readOnly());
            return;
        }
        HostRun run = new HostRun(this, services, attempt, problem);
        Thread thread = new Thread(run, "host-" + HostNames.of(profile, Optional.empty()));
        thread.setDaemon(true);
        worker = new Worker(run, thread);
        thread.start();
    }

    private boolean isStuck() {
        stuck.removeIf(each -> !each.thread().isAlive());
        return stuck.size() >= MOST_STUCK;
    }

    private static ConnectionProblem stuckProblem() {
        return new ConnectionProblem(Messages.link_stuck, Messages.link_stuck_why, Messages.link_stuck_cure);
    }

    synchronized void disconnect() {
        boolean was = worker != null || waiting;
        release();
        publish(ConnectionState.DISCONNECTED, Optional.empty(), 0, profile.readOnly());
        if (was) {
            log(Severity.INFO, Messages.link_disconnected);
        }
    }

    /** Lets go of the worker: from now on nothing that it says counts. */
    private void release() {
        generation = services.generations().incrementAndGet();
        connected = false;
        waiting = false;
        if (worker != null) {
            leaving.add(worker);
            worker.run().stop();
            worker = null;
        }
    }

    /**
     * Gives up a worker whose call hangs, and starts another one.
     *
     * @return closes the hung connection and tells who uses it; may block
     */
    synchronized Optional<Runnable> replaceHungWorker() {
        if (worker == null || !worker.run().hangs()) {
            return Optional.empty();
        }
        HostRun hung = worker.run();
        hung.hungSubject().ifPresent(subject -> avoidance.avoid(subject, services.pace().nanoTime()));
        Optional<HypervisorConnection> dead = hung.connection();
        stuck.add(worker);
        ConnectionProblem problem = new ConnectionProblem(Messages.link_silent, Messages.link_silent_why, Messages.link_silent_cure);
        release();
        log(Severity.WARNING, problem.what() + ": " + problem.why());
        if (hung.isWanted()) {
            // in front of the start, which may say something else
            publish(ConnectionState.RECONNECTING, Optional.of(problem), hung.attempt() + 1, profile.readOnly());
            start(hung.attempt() + 1, problem);
        } else {
            publish(ConnectionState.FAILED, Optional.of(problem), 0, profile.readOnly());
        }
        return Optional.of(() -> {
            dead.ifPresent(leases::abandon);
            hung.tearDown();
        });
    }

    /**
     * {@return what closes the connections of workers that were told to end and have not}
     *
     * @param atOnce whether also of those that were told just now
     */
    synchronized List<Runnable> tearDowns(boolean atOnce) {
        leaving.removeIf(each -> !each.thread().isAlive());
        if (waiting && !isStuck()) {
            start(1, stuckProblem());
        }
        return leaving.stream().map(Worker::run).filter(run -> atOnce || run.isLate()).map(run -> (Runnable) run::tearDown).toList();
    }

    /** Ends the worker for good, without a word to anybody. */
    synchronized void shutDown() {
        release();
    }

    /** {@return threads of workers that were told to end and have not} */
    synchronized List<Thread> leavingThreads() {
        return leaving.stream().map(Worker::thread).filter(Thread::isAlive).toList();
    }

    synchronized void refresh() {
        if (worker != null) {
            worker.run().mailbox().refresh();
        }
    }

    synchronized void want(DetailRequest request) {
        if (worker != null) {
            worker.run().mailbox().request(request);
        }
    }

    synchronized ConnectionLease lease(String usage) throws HypervisorException {
        if (worker == null || !connected || worker.run().connection().isEmpty()) {
            throw new HypervisorException(Kind.LINK_LOST,
                    new ConnectionProblem(NLS.bind(Messages.link_none, HostNames.of(profile, Optional.empty())), "",
                            Messages.link_none_cure),
                    null);
        }
        return leases.lend(worker.run().connection().get(), usage);
    }

    // what the worker tells

    private boolean isCurrent(HostRun run) {
        return worker != null && worker.run() == run;
    }

    /** {@return the generation of a connect that begins, empty when this worker does not count any more} */
    synchronized Optional<Long> connecting(HostRun run, int attempt, ConnectionProblem problem) {
        if (!isCurrent(run)) {
            return Optional.empty();
        }
        // whoever was in a hurry has what he wants
        run.mailbox().takeHurry();
        generation = services.generations().incrementAndGet();
        publish(attempt == 0 ? ConnectionState.CONNECTING : ConnectionState.RECONNECTING, Optional.ofNullable(problem), attempt,
                profile.readOnly());
        return Optional.of(generation);
    }

    synchronized void connected(HostRun run, boolean readOnly) {
        if (isCurrent(run)) {
            connected = true;
            publish(ConnectionState.CONNECTED, Optional.empty(), 0, readOnly);
            log(Severity.INFO, readOnly ? Messages.link_connectedReadOnly : Messages.link_connected);
        }
    }

    synchronized void closing(HostRun run) {
        if (isCurrent(run)) {
            connected = false;
        }
    }

    synchronized void reconnecting(HostRun run, int attempt, ConnectionProblem problem, Instant next) {
        if (isCurrent(run)) {
            publish(ConnectionState.RECONNECTING, Optional.of(problem), attempt, profile.readOnly(), Optional.of(next));
        }
    }

    synchronized void failed(HostRun run, ConnectionProblem problem, Optional<Instant> next) {
        if (isCurrent(run)) {
            publish(ConnectionState.FAILED, Optional.of(problem), 0, profile.readOnly(), next);
        }
    }

    /** The person did not want to answer: that is no failure. */
    synchronized void givenUp(HostRun run) {
        if (isCurrent(run)) {
            publish(ConnectionState.DISCONNECTED, Optional.empty(), 0, profile.readOnly());
            log(Severity.INFO, Messages.link_givenUp);
        }
    }

    /** {@return whether a worker that has nothing more to try may end: nobody asked in the meantime} */
    synchronized boolean retire(HostRun run) {
        if (isCurrent(run) && run.mailbox().takeHurry()) {
            return false;
        }
        ended(run);
        return true;
    }

    synchronized void ended(HostRun run) {
        if (isCurrent(run)) {
            worker = null;
            connected = false;
        }
    }

    private void publish(ConnectionState state, Optional<ConnectionProblem> problem, int attempt, boolean readOnly) {
        publish(state, problem, attempt, readOnly, Optional.empty());
    }

    private void publish(ConnectionState state, Optional<ConnectionProblem> problem, int attempt, boolean readOnly,
            Optional<Instant> next) {
        services.sink().offer(new ModelDelta.Link(profile.id(), generation, state, problem, attempt, next, readOnly));
    }

    void log(Severity severity, String text) {
        ConnectionProfile current = profile();
        services.journal().add(services.pace().now(), severity,
                new Target(current.id(), HostNames.of(current, Optional.empty()), current.uri().toString(), Optional.empty(), ""), text);
    }
}
