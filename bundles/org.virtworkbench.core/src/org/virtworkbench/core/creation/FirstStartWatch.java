package org.virtworkbench.core.creation;

import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.connection.ConnectionLease;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.ProcessorUse;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.model.inventory.GuestState;

/** Looks every few seconds after the first start of a guest in KVM whether KVM runs it, for a minute and a half at most; says so once where it does not. */
public final class FirstStartWatch extends Job {

    /** Family of all of them, for {@code IJobManager.join}. */
    public static final Object FAMILY = FirstStartWatch.class;

    private static final long EVERY_MILLIS = 5_000;
    private static final int LOOKS = 18;

    private final Connections connections;
    private final Target guest;
    private final Runnable stalled;
    private final long every;
    private final KvmProgress progress = new KvmProgress();
    private int looks;

    /**
     * @param connections to its host
     * @param guest which was just started
     * @param stalled told on this job's thread when it makes no progress
     */
    public FirstStartWatch(Connections connections, Target guest, Runnable stalled) {
        this(connections, guest, stalled, EVERY_MILLIS);
    }

    FirstStartWatch(Connections connections, Target guest, Runnable stalled, long every) {
        super(NLS.bind(Messages.watch_name, guest.objectName()));
        this.connections = connections;
        this.guest = guest;
        this.stalled = stalled;
        this.every = every;
        setSystem(true);
    }

    /** Begins. */
    public void watch() {
        schedule(every);
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Optional<ProcessorUse> use;
        try (ConnectionLease lease = connections.lease(guest.host(), getName())) {
            use = lease.connection().guests().processorUse(guest.object().orElseThrow());
        } catch (HypervisorException e) {
            return Status.OK_STATUS; // the guest or its host is gone: whatever is the matter, KVM's progress is not
        }
        if (use.isEmpty() || use.get().state() == GuestState.SHUT_OFF || use.get().state() == GuestState.CRASHED) {
            return Status.OK_STATUS;
        }
        if (progress.isStalled(use.get())) {
            stalled.run();
        } else if (++looks < LOOKS && !monitor.isCanceled()) {
            schedule(every);
        }
        return Status.OK_STATUS;
    }
}
