package org.virtworkbench.ui.console;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.virtworkbench.ui.Failures;

/** Work that a person started and is told of when it fails. */
public final class TellingJob {

    private TellingJob() {
    }

    /**
     * Starts it, in the background.
     *
     * @param name what it does
     * @param failures shows why it failed
     * @param work what to do
     */
    public static void start(String name, Failures failures, ICoreRunnable work) {
        Job job = Job.create(name, monitor -> {
            try {
                work.run(monitor);
            } catch (CoreException e) {
                failures.show(e.getStatus());
            }
            return Status.OK_STATUS;
        });
        job.setUser(true);
        job.schedule();
    }
}
