package org.virtworkbench.ui.forms;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Work that an editor needs done off the UI thread: fetching for the screen, writing a file. Of the family {@link #FAMILY}, so that somebody can wait for it. */
public final class BackgroundJob extends Job {

    /** Family of all of them, for {@code IJobManager.join}. */
    public static final Object FAMILY = new Object();

    private final ICoreRunnable work;

    /**
     * Makes one that is not shown in any list of progress.
     *
     * @param name what it does
     * @param work is done on a worker thread
     */
    public BackgroundJob(String name, ICoreRunnable work) {
        super(name);
        this.work = work;
        setSystem(true);
        setPriority(SHORT);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            work.run(monitor);
            return Status.OK_STATUS;
        } catch (CoreException e) {
            return e.getStatus();
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }
}
