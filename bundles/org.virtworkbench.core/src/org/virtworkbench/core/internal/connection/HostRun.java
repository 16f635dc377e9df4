package org.virtworkbench.core.internal.connection;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.OpenAttempt;
import org.virtworkbench.core.event.LogEntry.Severity;
import org.virtworkbench.model.values.ConnectionProblem;

/** A host's worker: connects, serves, and connects again, until it is stopped, given up, or has nothing more to try. One thread. */
final class HostRun implements Runnable {

    /** Longest wait for a connection to stand, without the time that a person takes to answer. */
    private static final long OPEN_LIMIT = TimeUnit.SECONDS.toNanos(60);
    /** A connection that lived longer than this begins the back-off anew when it is lost. */
    private static final long STABLE = TimeUnit.SECONDS.toNanos(10);
    /** How long a worker that was told to end may take before its connection is closed by others. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);
    /** Longest wait without a look at the clock: steady time stands still while the machine sleeps. */
    private static final long LOOK = TimeUnit.SECONDS.toNanos(5);

    private final HostLink link;
    private ConnectionProfile profile;
    private final LinkServices services;
    private final CallWatch watch;
    private final Mailbox mailbox;
    private volatile boolean wanted;
    private volatile int attempt;
    private ConnectionProblem problem;
    private final AtomicBoolean tornDown = new AtomicBoolean();
    private volatile long stoppedAt;
    private volatile OpenAttempt opening;
    private volatile Keyring.Answers answers;
    private volatile HypervisorConnection connection;

    /**
     * @param link whose worker it is
     * @param services what it uses
     * @param attempt 0 to connect at once, else the number of the attempt to wait for
     * @param problem why an attempt is needed, or null
     */
    HostRun(HostLink link, LinkServices services, int attempt, ConnectionProblem problem) {
        this.link = link;
        this.services = services;
        this.attempt = attempt;
        this.problem = problem;
        profile = link.profile();
        wanted = profile.autoconnect() || attempt > 0;
        watch = new CallWatch(services.pace());
        mailbox = new Mailbox(services.pace());
    }

    Mailbox mailbox() {
        return mailbox;
    }

    /** {@return the connection while it stands} */
    Optional<HypervisorConnection> connection() {
        return Optional.ofNullable(connection);
    }

    /** {@return whether a call takes too long} */
    boolean hangs() {
        return watch.overdue().isPresent();
    }

    /** {@return whether the host is to be connected again when it is lost} */
    boolean isWanted() {
        return wanted;
    }

    /** {@return number of the attempt to connect under way, 0 when there is none} */
    int attempt() {
        return attempt;
    }

    /** Tells the worker to end; any thread, returns at once. */
    void stop() {
        stoppedAt = services.pace().nanoTime();
        mailbox.stop();
        OpenAttempt trying = opening;
        if (trying != null) {
            trying.abandon();
        }
        Keyring.Answers asked = answers;
        if (asked != null) {
            asked.withdraw();
        }
    }

    /** {@return whether the worker had time enough to end by itself since it was told to} */
    boolean isLate() {
        return services.pace().nanoTime() - stoppedAt > PATIENCE && !tornDown.get();
    }

    /** Closes the connection under the worker's feet, once, so that a call that hangs returns. May block. */
    void tearDown() {
        if (!tornDown.compareAndSet(false, true)) {
            return;
        }
        HypervisorConnection open = connection;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void run() {
        try {
            boolean more = true;
            while (more && !mailbox.isStopped()) {
                if (attempt > 0) {
                    awaitAttempt();
                }
                if (!mailbox.isStopped()) {
                    more = follow(connectOnce());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | LinkageError e) {
            services.trouble().report(NLS.bind(Messages.link_brokenWorker, profile.uri()), e);
            link.failed(this, new ConnectionProblem(Messages.link_broken, String.valueOf(e), Messages.link_broken_cure), Optional.empty());
        } finally {
            link.ended(this);
        }
    }

    private void awaitAttempt() throws InterruptedException {
        long wait = services.backOff().before(attempt);
        link.reconnecting(this, attempt, problem, services.pace().now().plusNanos(wait));
        await(wait);
    }

    private void await(long wait) throws InterruptedException {
        long until = services.pace().nanoTime() + wait;
        ClockJump jump = new ClockJump(services.pace());
        while (services.pace().nanoTime() < until && !mailbox.isStopped() && !mailbox.takeHurry() && !jump.happened()) {
            mailbox.awaitAttempt(Math.min(until, services.pace().nanoTime() + LOOK));
        }
    }

    /** {@return whether to go on} */
    private boolean follow(Optional<HypervisorException> failure) throws InterruptedException {
        if (failure.isEmpty() || mailbox.isStopped()) {
            return false;
        }
        Kind kind = failure.get().kind();
        if (kind == Kind.CANCELLED && answers.isRefusedByPerson()) {
            link.givenUp(this);
            return !link.retire(this);
        }
        boolean news = problem == null || !problem.equals(failure.get().problem());
        problem = failure.get().problem();
        if (news) {
            link.log(attempt == 0 ? Severity.WARNING : Severity.INFO, failure.get().getMessage());
        }
        switch (AfterFailure.of(kind, wanted)) {
            case RETRY -> {
                attempt++;
                return true;
            }
            case RETRY_SLOWLY -> {
                attempt = 0;
                link.failed(this, problem, Optional.of(services.pace().now().plusNanos(BackOff.SLOW)));
                await(BackOff.SLOW);
                return true;
            }
            case GIVE_UP -> {
                attempt = 0;
                link.failed(this, problem, Optional.empty());
                return !link.retire(this);
            }
        }
        return false;
    }

    /** {@return why it ended; empty when it was stopped} */
    private Optional<HypervisorException> connectOnce() throws InterruptedException {
        Optional<Long> generation = link.connecting(this, attempt, problem);
        if (generation.isEmpty()) {
            return Optional.empty();
        }
        // the person may have changed it since the attempt before
        profile = link.profile();
        wanted |= profile.autoconnect();
        answers = services.keyring().answers(profile, watch);
        long connectedAt = 0;
        try {
            HypervisorConnection open = open();
            connection = open;
            open.watch(watch::step);
            Session session = new Session(profile, generation.get(), open, services, watch, link.avoidance());
            HostSession host = new HostSession(session, mailbox, link.avoidance());
            host.begin();
            link.connected(this, open.isReadOnly());
            connectedAt = services.pace().nanoTime();
            wanted = true;
            problem = null;
            host.readRest();
            host.serve();
            return Optional.empty();
        } catch (HypervisorException e) {
            if (connectedAt != 0 && services.pace().nanoTime() - connectedAt > STABLE) {
                attempt = 0;
            }
            answers.failed(e.kind());
            return Optional.of(e);
        } finally {
            HypervisorConnection open = connection;
            connection = null;
            if (open != null) {
                link.closing(this);
                open.close();
            }
        }
    }

    private HypervisorConnection open() throws HypervisorException {
        OpenAttempt trying = new OpenAttempt(services.meters().of(profile.id()));
        opening = trying;
        try {
            if (mailbox.isStopped()) {
                trying.abandon();
                answers.withdraw();
            }
            services.driver().libraryVersion();
            HypervisorConnection open = watch.call("open", OPEN_LIMIT,
                    () -> services.driver().open(profile.uri(), profile.readOnly(), answers, trying));
            answers.accepted();
            return open;
        } finally {
            opening = null;
        }
    }

    /** {@return what a hung call is about} */
    Optional<Object> hungSubject() {
        return watch.overdue();
    }
}
