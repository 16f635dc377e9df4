package org.virtworkbench.core.internal.task;

import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.JobProgress;

/** Asks for the progress of the hypervisor's job that a task's call blocks in, twice a second, from a thread of its own. Ends at the first failure: it only informs. */
final class ProgressPoll extends Job {

    private static final long EVERY_MILLIS = 500;

    private final LiveTask task;
    private final HypervisorConnection connection;
    private volatile boolean stopped;

    ProgressPoll(LiveTask task, HypervisorConnection connection) {
        super(NLS.bind(Messages.job_progress, task.operation().name()));
        this.task = task;
        this.connection = connection;
        setSystem(true);
    }

    void start() {
        schedule(EVERY_MILLIS / 2);
    }

    void stop() {
        stopped = true;
        cancel();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            Optional<JobProgress> progress = connection.guests().job(task.target().object().orElseThrow());
            progress.filter(job -> job.total() > 0).ifPresent(this::tell);
            if (!stopped) {
                schedule(EVERY_MILLIS);
            }
        } catch (HypervisorException e) {
            stopped = true;
        }
        return Status.OK_STATUS;
    }

    private void tell(JobProgress job) {
        task.progress(OptionalDouble.of(Math.clamp((double) job.processed() / job.total(), 0, 1)));
    }
}
