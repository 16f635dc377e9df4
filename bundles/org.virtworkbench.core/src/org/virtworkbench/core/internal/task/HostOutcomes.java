package org.virtworkbench.core.internal.task;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.connection.ConnectionLease;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.task.TaskState;
import org.virtworkbench.core.task.Tasks;

/**
 * Finds out, once a host is connected again, whether the tasks were done in which its link was lost. Scheduled each time that the host connects. One whose look
 * hangs is replaced: what it finds later counts no more.
 */
final class HostOutcomes extends Job {

    private final String host;
    private final Connections connections;
    private final long everyMillis;
    private final Consumer<HostOutcomes> hung;
    private final Set<LiveTask> open = new LinkedHashSet<>();

    /** What a look at a task's object found. */
    private enum Look {
        TOLD, STILL_RUNS, LINK_LOST
    }

    /**
     * @param host id of the host
     * @param hostName its name
     * @param connections lend the connection to it
     * @param everyMillis time between two looks at what still runs
     * @param hung told when the connection was given up although a look may hang
     */
    HostOutcomes(String host, String hostName, Connections connections, long everyMillis, Consumer<HostOutcomes> hung) {
        super(NLS.bind(Messages.job_outcome, hostName));
        this.host = host;
        this.connections = connections;
        this.everyMillis = everyMillis;
        this.hung = hung;
        setSystem(true);
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == Tasks.FAMILY;
    }

    /** Takes a task whose outcome is not known, and looks at once: the link may stand again already. */
    void add(LiveTask task) {
        synchronized (open) {
            open.add(task);
        }
        schedule();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        List<LiveTask> tasks;
        synchronized (open) {
            tasks = List.copyOf(open);
        }
        if (tasks.isEmpty()) {
            return Status.OK_STATUS;
        }
        boolean again = false;
        try (ConnectionLease lease = connections.lease(host, getName())) {
            lease.onAbandoned(() -> hung.accept(this));
            for (LiveTask task : tasks) {
                Look found = monitor.isCanceled() ? Look.LINK_LOST : look(task, lease.connection());
                switch (found) {
                    case TOLD -> close(task);
                    case STILL_RUNS -> again = true;
                    case LINK_LOST -> {
                        return Status.OK_STATUS;
                    }
                }
            }
        } catch (HypervisorException e) {
            return Status.OK_STATUS; // not connected: the next connect schedules this again
        }
        if (again) {
            schedule(everyMillis);
        }
        return Status.OK_STATUS;
    }

    /** {@return the tasks whose outcome is still looked for; this looks for none of them any more} */
    Set<LiveTask> giveUp() {
        synchronized (open) {
            Set<LiveTask> given = Set.copyOf(open);
            open.clear();
            return given;
        }
    }

    private void tell(LiveTask task, TaskState state, String detail) {
        boolean counts;
        synchronized (open) {
            counts = open.contains(task);
        }
        if (counts) {
            task.outcome(state, detail);
        }
    }

    private void close(LiveTask task) {
        synchronized (open) {
            open.remove(task);
        }
    }

    private Look look(LiveTask task, HypervisorConnection connection) {
        if (!SameMachine.is(connections, task.target())) {
            tell(task, TaskState.OUTCOME_UNKNOWN, Messages.lost_untold);
            return Look.TOLD;
        }
        try {
            if (stillRuns(task, connection)) { // asked before the effect is looked for, lest it end between the two
                tell(task, TaskState.OUTCOME_UNKNOWN, Messages.lost_stillRuns);
                return Look.STILL_RUNS;
            }
            Optional<Boolean> done = task.operation().verify(connection);
            if (done.isEmpty()) {
                tell(task, TaskState.OUTCOME_UNKNOWN, Messages.lost_untold);
            } else if (done.get()) {
                tell(task, TaskState.DONE, Messages.lost_done);
            } else {
                tell(task, TaskState.FAILED, Messages.lost_notDone);
            }
            return Look.TOLD;
        } catch (HypervisorException e) {
            if (LostLink.is(e)) {
                return Look.LINK_LOST;
            }
            if (e.kind() == Kind.TIMEOUT) { // something holds the guest: perhaps what this asks about
                return Look.STILL_RUNS;
            }
            tell(task, TaskState.OUTCOME_UNKNOWN, NLS.bind(Messages.lost_unasked, e.getMessage()));
            return Look.TOLD;
        }
    }

    private static boolean stillRuns(LiveTask task, HypervisorConnection connection) throws HypervisorException {
        if (!task.operation().runsJob() || task.target().object().isEmpty()) {
            return false;
        }
        try {
            return connection.guests().job(task.target().object().get()).isPresent();
        } catch (HypervisorException e) {
            if (LostLink.is(e)) {
                throw e;
            }
            return false; // the effect tells more than a job that can't be asked for
        }
    }
}
