package org.virtworkbench.ui.network;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.PlatformUI;
import org.virtworkbench.core.connection.ConnectionLease;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.network.NetworkPlan;
import org.virtworkbench.core.network.NetworkProblem;
import org.virtworkbench.core.network.RedefineNetworkOperation;
import org.virtworkbench.core.network.UpdateNetworkOperation;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.ui.forms.Services;

/** Saves an edited network: looks whether somebody else changed it, does what is to be done as tasks, and fetches what came of it. */
final class NetworkSaving {

    private final Services services;
    private final Tasks tasks;
    private final EditedNetwork edited;

    NetworkSaving(Services services, Tasks tasks, EditedNetwork edited) {
        this.services = services;
        this.tasks = tasks;
        this.edited = edited;
    }

    /** What came of it. */
    private sealed interface Outcome {
    }

    /** The tasks ran. */
    private record Ran(Definition fresh, boolean all, String why) implements Outcome {
    }

    /** Somebody else changed the network. */
    private record Changed(Definition fresh) implements Outcome {
    }

    /** Nothing could be done, or nobody knows what was. */
    private record Failed(String why) implements Outcome {
    }

    /** Does it, and lets the window live meanwhile. {@return whether all is saved} UI thread. */
    boolean save(Target target) {
        Optional<String> obstacle = obstacle();
        if (obstacle.isPresent()) {
            edited.failed(obstacle.get());
            return false;
        }
        Definition base = edited.base().orElseThrow();
        Optional<NetworkPlan> plan = edited.plan();
        String xml = edited.text();
        List<Outcome> outcome = new ArrayList<>();
        try {
            PlatformUI.getWorkbench().getProgressService()
                    .busyCursorWhile(monitor -> outcome.add(run(target, base, plan, xml, monitor)));
        } catch (InvocationTargetException e) {
            outcome.add(new Failed(String.valueOf(e.getCause())));
        } catch (InterruptedException e) {
            outcome.add(new Failed(Messages.Save_cancelled));
        }
        return switch (outcome.getFirst()) {
            case Ran ran -> {
                edited.saved(ran.fresh(), ran.all(), ran.why());
                yield ran.all();
            }
            case Changed changed -> {
                edited.load(changed.fresh(), edited.surroundings());
                yield false;
            }
            case Failed failed -> {
                edited.failed(failed.why());
                yield false;
            }
        };
    }

    private Optional<String> obstacle() {
        if (edited.draft().isEmpty()) {
            return Optional.of(edited.syntax());
        }
        if (edited.isChangedElsewhere()) {
            return Optional.of(Messages.Save_decide);
        }
        return edited.newProblems().stream().findFirst().map(NetworkProblem::text);
    }

    private Outcome run(Target target, Definition base, Optional<NetworkPlan> plan, String xml, IProgressMonitor monitor)
            throws InterruptedException {
        try {
            Definition now = read(target);
            if (!EditedNetwork.meansSame(now.xml(), now.told() ? base.xml() : base.live())) {
                return new Changed(now);
            }
            Optional<String> problem = Optional.empty();
            for (List<Operation> step : steps(target, now, plan, xml)) {
                Optional<String> failed = Waiting.until(tasks, step, monitor);
                problem = problem.isPresent() ? problem : failed;
            }
            return new Ran(read(target), problem.isEmpty(), problem.orElse(""));
        } catch (HypervisorException e) {
            return new Failed(e.getMessage());
        }
    }

    private Definition read(Target target) throws HypervisorException {
        try (ConnectionLease lease = services.connections().lease(target.host(), target.objectName())) {
            return Definition.read(lease.connection(), target.object().orElseThrow());
        }
    }

    /** The definition comes last: it holds what the updates made of it as well. */
    private static List<List<Operation>> steps(Target target, Definition now, Optional<NetworkPlan> plan, String xml) {
        List<Operation> updates = new ArrayList<>();
        if (now.active()) {
            plan.stream().flatMap(known -> known.updates().stream())
                    .forEach(update -> updates.add(new UpdateNetworkOperation(target, update, now.persistent())));
        }
        List<List<Operation>> steps = new ArrayList<>();
        if (!updates.isEmpty()) {
            steps.add(updates);
        }
        if (!now.active() || plan.filter(known -> !known.later().isEmpty()).isPresent()) {
            steps.add(List.of(new RedefineNetworkOperation(target, xml)));
        }
        return steps;
    }
}
