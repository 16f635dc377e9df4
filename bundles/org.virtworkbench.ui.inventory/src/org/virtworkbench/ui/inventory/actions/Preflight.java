package org.virtworkbench.ui.inventory.actions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.connection.ConnectionLease;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.operation.DeletePlan;
import org.virtworkbench.core.operation.DeletePreflight;
import org.virtworkbench.core.operation.DeletePreflight.Findings;
import org.virtworkbench.core.operation.Target;

/** Looks up on their hosts what the deletion of guests would take along. */
final class Preflight extends Job {

    private static final int NAMED = 3;

    private final Connections connections;
    private final List<Target> targets;
    private final Consumer<Findings> found;

    /**
     * Makes the job.
     *
     * @param connections to the hosts
     * @param targets the guests
     * @param found hears of the findings, on the job's thread; not when it is cancelled
     */
    Preflight(Connections connections, List<Target> targets, Consumer<Findings> found) {
        super(Messages.Delete_looking);
        this.connections = connections;
        this.targets = targets;
        this.found = found;
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == Preflight.class;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        SubMonitor steps = SubMonitor.convert(monitor, targets.size());
        List<DeletePlan> plans = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        try {
            Map<String, List<Target>> byHost = targets.stream()
                    .collect(Collectors.groupingBy(Target::host, LinkedHashMap::new, Collectors.toList()));
            for (List<Target> theirs : byHost.values()) {
                look(theirs, steps.split(theirs.size()), plans, failures);
            }
        } catch (OperationCanceledException e) {
            return Status.CANCEL_STATUS;
        }
        found.accept(new Findings(plans, failures));
        return Status.OK_STATUS;
    }

    /** Looks at the guests of one host. */
    private void look(List<Target> guests, SubMonitor monitor, List<DeletePlan> plans, List<String> failures) {
        String names = guests.stream().limit(NAMED).map(Target::objectName).collect(Collectors.joining(", ")) //$NON-NLS-1$
                + (guests.size() > NAMED ? ", \u2026" : ""); //$NON-NLS-1$ //$NON-NLS-2$
        try (ConnectionLease lease = connections.lease(guests.getFirst().host(), NLS.bind(Messages.Delete_usage, names))) {
            Findings theirs = DeletePreflight.compute(lease.connection(), guests, monitor);
            plans.addAll(theirs.plans());
            failures.addAll(theirs.failures());
        } catch (HypervisorException e) {
            failures.add(NLS.bind(Messages.Delete_failure, names, e.getMessage()));
        } catch (CoreException e) {
            failures.add(e.getStatus().getMessage());
        } catch (OperationCanceledException e) {
            throw e;
        } catch (RuntimeException e) {
            ILog.of(Preflight.class).error(names, e);
            failures.add(NLS.bind(Messages.Delete_failure, names, e));
        }
    }
}
