package org.virtworkbench.core.internal.task;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.connection.ConnectionLease;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.internal.Trouble;
import org.virtworkbench.core.task.Tasks;

/** Ends the call that a task waits in, from a thread of its own. Where the call has not begun its job on the host yet, it tries again. */
final class AbortJob extends Job {

    private static final long AGAIN_MILLIS = 250;
    private static final int TRIES = 20;

    private final LiveTask task;
    private final Connections connections;
    private final Trouble trouble;
    private int tries;

    AbortJob(LiveTask task, Connections connections, Trouble trouble) {
        super(NLS.bind(Messages.job_abort, task.operation().name()));
        this.task = task;
        this.connections = connections;
        this.trouble = trouble;
        setSystem(true);
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == Tasks.FAMILY;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        if (task.picture().state().isOver()) {
            return Status.OK_STATUS;
        }
        try (ConnectionLease lease = connections.lease(task.target().host(), getName())) {
            task.operation().abort(lease.connection());
        } catch (HypervisorException e) {
            tries++;
            if (task.operation().runsJob() && tries < TRIES && !LostLink.is(e)) {
                schedule(AGAIN_MILLIS);
            } else {
                trouble.report(getName(), e);
                task.goesOn(NLS.bind(Messages.abort_failed, e.getMessage()));
            }
        }
        return Status.OK_STATUS;
    }
}
