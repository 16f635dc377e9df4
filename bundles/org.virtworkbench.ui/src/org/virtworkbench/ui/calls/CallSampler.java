package org.virtworkbench.ui.calls;

import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.virtworkbench.core.calls.CallReport;
import org.virtworkbench.core.calls.CallStatistics;
import org.virtworkbench.core.driver.DriverUse;
import org.virtworkbench.core.inventory.ModelRealm;

/** Looks at the calls once a second while somebody looks at the view, off the UI thread, and hands what it finds to it. */
final class CallSampler extends Job {

    private static final long EVERY_MILLIS = 1_000;

    private final CallStatistics statistics;
    private final ModelRealm realm;
    private final BiConsumer<List<CallReport>, DriverUse> taker;
    private volatile boolean watched;

    CallSampler(CallStatistics statistics, ModelRealm realm, BiConsumer<List<CallReport>, DriverUse> taker) {
        super(Messages.sampler);
        this.statistics = statistics;
        this.realm = realm;
        this.taker = taker;
        setSystem(true);
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == CallSampler.class;
    }

    /** Begins, or stops. */
    void setWatched(boolean now) {
        watched = now;
        if (now) {
            schedule();
        } else {
            cancel();
        }
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        List<CallReport> reports = statistics.reports();
        DriverUse use = statistics.use();
        realm.execute(() -> taker.accept(reports, use));
        if (watched) {
            schedule(EVERY_MILLIS);
        }
        return Status.OK_STATUS;
    }
}
