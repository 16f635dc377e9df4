package org.virtworkbench.core.internal.task;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.connection.ConnectionLease;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.task.TaskState;
import org.virtworkbench.core.task.Tasks;

/** Finds out, once a host is connected again, whether the tasks were done in which its link was lost. Scheduled each time that the host connects. */
final class HostOutcomes extends Job {

    private final String host;
    private final Connections connections;
    private final Set<LiveTask> open = new LinkedHashSet<>();

    HostOutcomes(String host, String hostName, Connections connections) {
        super(NLS.bind(Messages.job_outcome, hostName));
        this.host = host;
        this.connections = connections;
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
        try (ConnectionLease lease = connections.lease(host, getName())) {
            for (LiveTask task : tasks) {
                if (monitor.isCanceled() || !look(task, lease.connection())) {
                    return Status.OK_STATUS;
                }
                synchronized (open) {
                    open.remove(task);
                }
            }
        } catch (HypervisorException e) {
            return Status.OK_STATUS; // not connected: the next connect schedules this again
        }
        return Status.OK_STATUS;
    }

    /** {@return false when the link is lost again} */
    private static boolean look(LiveTask task, HypervisorConnection connection) {
        try {
            Optional<Boolean> done = task.operation().verify(connection);
            if (done.isEmpty()) {
                task.outcome(TaskState.OUTCOME_UNKNOWN, Messages.lost_untold);
            } else if (done.get()) {
                task.outcome(TaskState.DONE, Messages.lost_done);
            } else {
                task.outcome(TaskState.FAILED, Messages.lost_notDone);
            }
            return true;
        } catch (HypervisorException e) {
            if (LostLink.is(e)) {
                return false;
            }
            task.outcome(TaskState.OUTCOME_UNKNOWN, NLS.bind(Messages.lost_unasked, e.getMessage()));
            return true;
        }
    }
}
