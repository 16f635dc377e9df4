package org.virtworkbench.ui.inventory.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.CoreException;
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
import org.virtworkbench.core.operation.Target;

/** Looks up on their hosts what the deletion of guests would take along. */
final class Preflight extends Job {

    /**
     * What was found.
     *
     * @param plans of the guests that can be deleted
     * @param failures about the others, each as lines for a person
     */
    record Findings(List<DeletePlan> plans, List<String> failures) {
    }

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
            for (Target target : targets) {
                look(target, steps.split(1), plans, failures);
            }
        } catch (OperationCanceledException e) {
            return Status.CANCEL_STATUS;
        }
        found.accept(new Findings(plans, failures));
        return Status.OK_STATUS;
    }

    private void look(Target target, SubMonitor monitor, List<DeletePlan> plans, List<String> failures) {
        try (ConnectionLease lease = connections.lease(target.host(), NLS.bind(Messages.Delete_usage, target.objectName()))) {
            plans.add(DeletePreflight.compute(lease.connection(), target, monitor));
        } catch (HypervisorException e) {
            failures.add(NLS.bind(Messages.Delete_failure, target.objectName(), e.getMessage()));
        } catch (CoreException e) {
            failures.add(e.getStatus().getMessage());
        }
    }
}
