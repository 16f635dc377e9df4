package org.virtworkbench.core.storage;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.VolumeId;

/**
 * Tells how far a copy is that the host makes, by what the new volume takes already, against what the old one takes. Asks twice a second from a thread of its
 * own, and gives up silently: a host need not tell.
 */
final class CopyProgress {

    private static final int TICKS = 1000;
    private static final long EVERY_MILLIS = 500;

    private final HypervisorConnection connection;
    private final VolumeId made;
    private final VolumeId source;
    private final SubMonitor monitor;
    private final Job job;
    private long whole = -1;
    private int told;
    private boolean stopped;

    private CopyProgress(HypervisorConnection connection, VolumeId made, VolumeId source, SubMonitor monitor) {
        this.connection = connection;
        this.made = made;
        this.source = source;
        this.monitor = monitor.setWorkRemaining(TICKS);
        this.job = new Job(Messages.copy_poll) {
            @Override
            protected IStatus run(IProgressMonitor ignored) {
                if (look()) {
                    schedule(EVERY_MILLIS);
                }
                return Status.OK_STATUS;
            }
        };
        job.setSystem(true);
    }

    static CopyProgress watch(HypervisorConnection connection, VolumeId made, VolumeId source, SubMonitor monitor) {
        CopyProgress progress = new CopyProgress(connection, made, source, monitor);
        progress.job.schedule(EVERY_MILLIS);
        return progress;
    }

    /** {@return whether to look again} */
    private boolean look() {
        try {
            if (whole < 0) {
                whole = connection.volumes().allocation(source);
            }
            return tell(connection.volumes().allocation(made));
        } catch (HypervisorException e) {
            return tell(0); // it need not be there yet
        }
    }

    private synchronized boolean tell(long done) {
        if (!stopped && whole > 0) {
            int now = (int) Math.min(TICKS - 1L, done * TICKS / whole);
            if (now > told) {
                monitor.worked(now - told);
                told = now;
            }
        }
        return !stopped;
    }

    /** Ends it; nothing is told from then on. */
    synchronized void stop() {
        stopped = true;
        job.cancel();
    }
}
