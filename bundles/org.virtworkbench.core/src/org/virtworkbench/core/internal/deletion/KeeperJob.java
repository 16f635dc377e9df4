package org.virtworkbench.core.internal.deletion;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Something short that is done about deleted guests in the background. */
final class KeeperJob extends Job {

    /** Family of these jobs, for {@code IJobManager.join}. */
    static final Object FAMILY = KeeperJob.class;

    private final Runnable work;

    KeeperJob(String name, Runnable work) {
        super(name);
        this.work = work;
        setSystem(true);
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        work.run();
        return Status.OK_STATUS;
    }
}
