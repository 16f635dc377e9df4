package org.virtworkbench.core.internal.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.connection.ConnectionLease;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.driver.GuestCalls;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.internal.LookUpCost;
import org.virtworkbench.core.operation.Following;
import org.virtworkbench.core.task.TaskState;
import org.virtworkbench.core.task.Tasks;

/** Watches what tasks of one host set going, all of them in one look, so that hundreds of guests that shut down cost no more than a few. */
final class HostFollower extends Job {

    private record Watched(Following following, long deadline) {
    }

    private final String host;
    private final Connections connections;
    private final long everyMillis;
    private final Consumer<LiveTask> lost;
    private final Consumer<HostFollower> hung;
    private final Map<LiveTask, Watched> watched = new HashMap<>();
    /** Used by the job alone. */
    private final LookUpCost cost = new LookUpCost();

    HostFollower(String host, String hostName, Connections connections, long everyMillis, Consumer<LiveTask> lost,
            Consumer<HostFollower> hung) {
        super(NLS.bind(Messages.job_follow, hostName));
        this.host = host;
        this.connections = connections;
        this.everyMillis = everyMillis;
        this.lost = lost;
        this.hung = hung;
        setSystem(true);
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == Tasks.FAMILY;
    }

    void add(LiveTask task, Following following) {
        task.detail(following.detail());
        synchronized (watched) {
            watched.put(task, new Watched(following, System.nanoTime() + following.patience().toNanos()));
        }
        schedule();
    }

    /** {@return whether it was watched; it is cancelled then} */
    boolean giveUp(LiveTask task) {
        Watched given;
        synchronized (watched) {
            given = watched.remove(task);
        }
        return given != null && task.end(TaskState.CANCELLED, given.following.givenUp());
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Map<LiveTask, Watched> now = copy();
        if (now.isEmpty()) {
            return Status.OK_STATUS;
        }
        try (ConnectionLease lease = connections.lease(host, getName())) {
            lease.onAbandoned(this::abandoned);
            Map<UUID, GuestRecord> guests = look(lease.connection().guests(),
                    now.keySet().stream().map(HostFollower::guest).distinct().toList());
            now.forEach((task, watch) -> judge(task, watch, Optional.ofNullable(guests.get(guest(task)))));
        } catch (HypervisorException e) {
            now.forEach((task, watch) -> failed(task, watch, e));
        }
        if (!copy().isEmpty()) {
            schedule(everyMillis);
        }
        return Status.OK_STATUS;
    }

    /** The connection was given up although the look may hang: it may return much later, or never. */
    private void abandoned() {
        hung.accept(this);
        copy().keySet().forEach(task -> {
            end(task, TaskState.OUTCOME_UNKNOWN, NLS.bind(Messages.lost, Messages.lost_hung));
            lost.accept(task);
        });
    }

    private Map<LiveTask, Watched> copy() {
        synchronized (watched) {
            return new HashMap<>(watched);
        }
    }

    private static UUID guest(LiveTask task) {
        return task.target().object().orElseThrow();
    }

    private Map<UUID, GuestRecord> look(GuestCalls calls, List<UUID> wanted) throws HypervisorException {
        List<GuestRecord> found = new ArrayList<>();
        if (cost.isListCheaper(wanted.size())) {
            long begun = System.nanoTime();
            found.addAll(calls.list());
            cost.listed(System.nanoTime() - begun);
        } else {
            for (UUID guest : wanted) {
                long begun = System.nanoTime();
                calls.find(guest).ifPresent(found::add);
                cost.lookedUp(System.nanoTime() - begun);
            }
        }
        Map<UUID, GuestRecord> byUuid = new HashMap<>();
        found.forEach(guest -> byUuid.put(guest.uuid(), guest));
        return byUuid;
    }

    private void judge(LiveTask task, Watched watch, Optional<GuestRecord> guest) {
        if (watch.following.reached().test(guest)) {
            end(task, TaskState.DONE, "");
        } else if (System.nanoTime() - watch.deadline >= 0) {
            end(task, TaskState.FAILED, watch.following.late());
        }
    }

    private void failed(LiveTask task, Watched watch, HypervisorException failure) {
        if (LostLink.is(failure)) {
            end(task, TaskState.OUTCOME_UNKNOWN, NLS.bind(Messages.lost, failure.getMessage()));
            lost.accept(task);
        } else if (System.nanoTime() - watch.deadline >= 0) {
            end(task, TaskState.FAILED, failure.getMessage());
        }
    }

    private void end(LiveTask task, TaskState state, String detail) {
        synchronized (watched) {
            watched.remove(task);
        }
        task.end(state, detail);
    }
}
