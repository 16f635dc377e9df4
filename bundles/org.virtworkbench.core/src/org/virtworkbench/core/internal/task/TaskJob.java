package org.virtworkbench.core.internal.task;

import java.util.Optional;

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
import org.virtworkbench.core.internal.Trouble;
import org.virtworkbench.core.operation.Following;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.task.TaskState;
import org.virtworkbench.core.task.Tasks;

/** Runs one task's operation. Its failure is told by the task, never by the job's status, which the platform would show in a dialog each. */
final class TaskJob extends Job {

    private static final int TICKS = 1000;

    /** Takes over what a job leaves behind. */
    interface Successor {
        /** The operation set something going that must be watched. */
        void follow(LiveTask task, Following following);

        /** {@return whether a task was followed; it is cancelled then} */
        boolean giveUp(LiveTask task);

        /** The link was lost: the outcome must be looked for. */
        void lookFor(LiveTask task);

        /** The connection was given up although the task's call may hang: others need not wait for it any longer. */
        void abandoned(LiveTask task);
    }

    private final LiveTask task;
    private final Connections connections;
    private final Successor successor;
    private final Trouble trouble;
    private volatile boolean left;
    private final TaskRule rule;

    TaskJob(LiveTask task, Connections connections, Successor successor, Trouble trouble) {
        super(task.operation().name());
        this.task = task;
        this.connections = connections;
        this.successor = successor;
        this.trouble = trouble;
        this.rule = new TaskRule(ObjectRule.of(task.operation()));
        setRule(rule);
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == Tasks.FAMILY;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        if (!task.begin()) {
            return Status.CANCEL_STATUS;
        }
        try (ConnectionLease lease = connections.lease(task.target().host(), getName())) {
            if (SameMachine.is(connections, task.target())) {
                lease.onAbandoned(this::abandoned);
                runWith(lease, new TaskMonitor(task, monitor));
            } else {
                task.end(TaskState.FAILED, NLS.bind(Messages.elsewhere, getName(), task.target().uri()));
            }
        } catch (HypervisorException e) {
            String cure = e.problem().cure();
            task.end(TaskState.FAILED, NLS.bind(cure.isEmpty() ? Messages.not_connected : Messages.not_connected_cure,
                    new Object[] { getName(), e.getMessage(), cure }));
        }
        return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }

    /** The call may return much later, or never. */
    private void abandoned() {
        if (task.end(TaskState.OUTCOME_UNKNOWN, NLS.bind(Messages.lost, Messages.lost_hung))) {
            rule.release();
            successor.abandoned(task);
            successor.lookFor(task);
        }
    }

    private void runWith(ConnectionLease lease, TaskMonitor monitor) {
        ProgressPoll poll = task.operation().runsJob() ? new ProgressPoll(task, lease.connection()) : null;
        try {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException(Messages.cancelled_waiting);
            }
            if (poll != null) {
                poll.start();
            }
            Operation operation = task.operation().prepared(lease.connection());
            task.command(operation.virshCommand());
            operation.run(lease.connection(), SubMonitor.convert(monitor, TICKS));
            Optional<Following> following = task.operation().following();
            if (task.picture().state().isOver()) {
                if (!left) {
                    task.outcome(TaskState.DONE, Messages.lost_done); // it was given up, and came back after all
                }
                return;
            }
            if (following.isEmpty()) {
                task.end(TaskState.DONE, "");
                return;
            }
            successor.follow(task, following.get());
            if (monitor.isCanceled()) {
                successor.giveUp(task);
            }
        } catch (OperationCanceledException e) {
            task.end(TaskState.CANCELLED, e.getMessage() == null || e.getMessage().isEmpty() ? Messages.cancelled : e.getMessage());
        } catch (CoreException e) {
            failed(e, monitor.isCanceled());
        } catch (RuntimeException | LinkageError e) {
            trouble.report(getName(), e);
            task.end(TaskState.FAILED, NLS.bind(Messages.fault, getName(), e));
        } finally {
            if (poll != null) {
                poll.stop();
            }
        }
    }

    private void failed(CoreException failure, boolean cancelled) {
        if (LostLink.is(failure)) {
            if (task.end(TaskState.OUTCOME_UNKNOWN, NLS.bind(Messages.lost, failure.getMessage()))) {
                successor.lookFor(task);
            }
        } else {
            task.end(cancelled ? TaskState.CANCELLED : TaskState.FAILED, failure.getMessage());
        }
    }

    /** Lets the host go on with it whatever happens to this job. */
    void leave() {
        left = true;
    }

    /** Called once by the platform, on the thread that cancels: must not block. */
    @Override
    protected void canceling() {
        if (!left) {
            new AbortJob(task, connections, trouble).schedule();
        }
    }
}
