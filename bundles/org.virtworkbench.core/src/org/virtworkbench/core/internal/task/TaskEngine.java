package org.virtworkbench.core.internal.task;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.internal.Trouble;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.operation.Following;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.task.Task;
import org.virtworkbench.core.task.TaskState;
import org.virtworkbench.core.task.Tasks;

/** Runs operations: lets them wait for their turn, gives each a job, follows what they set going, and looks for outcomes that a lost link left open. */
final class TaskEngine implements Tasks, TaskJob.Successor, AutoCloseable {

    private final Connections connections;
    private final Trouble trouble;
    private final Duration followEvery;
    private final TaskBook book;
    private final Map<Long, LiveTask> live = new ConcurrentHashMap<>();
    private final Map<LiveTask, TaskJob> jobs = new ConcurrentHashMap<>();
    private final Map<String, HostLane> lanes = new ConcurrentHashMap<>();
    private final Map<String, HostFollower> followers = new ConcurrentHashMap<>();
    private final Map<String, HostOutcomes> outcomes = new ConcurrentHashMap<>();
    private volatile boolean closed;
    /** Completes when it is the next submission's turn: they enter in their order, the first ones when the history was read. */
    private CompletableFuture<Void> turn;

    /**
     * @param connections lend the connections to the hosts
     * @param book remembers tasks
     * @param followEvery time between two looks at what was set going
     * @param trouble takes failures that no task tells
     */
    TaskEngine(Connections connections, TaskBook book, Duration followEvery, Trouble trouble) {
        this.connections = connections;
        this.followEvery = followEvery;
        this.trouble = trouble;
        this.book = book;
        this.turn = book.loaded();
    }

    @Override
    public synchronized CompletableFuture<List<Task>> submit(List<? extends Operation> operations) {
        List<? extends Operation> wanted = List.copyOf(operations);
        CompletableFuture<List<LiveTask>> entered = turn.thenApply(ready -> enter(wanted));
        turn = entered.handle((tasks, failure) -> null);
        return entered.thenCompose(tasks -> CompletableFuture.allOf(tasks.stream().map(LiveTask::over).toArray(CompletableFuture[]::new))
                .thenApply(all -> tasks.stream().map(task -> task.over().join()).toList()));
    }

    private List<LiveTask> enter(List<? extends Operation> operations) {
        List<LiveTask> tasks = new ArrayList<>();
        Instant now = Instant.now();
        long first = book.takeIds(operations.size());
        for (Operation operation : operations) {
            tasks.add(new LiveTask(first + tasks.size(), first, operation, now, this::changed));
        }
        tasks.forEach(task -> live.put(task.id(), task));
        book.enter(tasks.stream().map(LiveTask::picture).toList());
        Map<String, List<LiveTask>> byHost = new LinkedHashMap<>();
        tasks.forEach(task -> byHost.computeIfAbsent(task.target().host(), host -> new ArrayList<>()).add(task));
        byHost.forEach((host, theirs) -> start(lane(host).add(theirs)));
        return tasks;
    }

    private void changed(LiveTask task, Task picture) {
        book.put(picture);
        if (picture.state().isOver()) {
            live.remove(picture.id(), task);
            task.operation().touches().ifPresent(connections::want); // no event tells of a changed autostart or a dropped managed save
        }
    }

    private HostLane lane(String host) {
        return lanes.computeIfAbsent(host, id -> new HostLane());
    }

    private void start(List<LiveTask> admitted) {
        for (LiveTask task : admitted) {
            if (closed) {
                task.end(TaskState.CANCELLED, Messages.ended_waiting);
                continue;
            }
            TaskJob job = new TaskJob(task, connections, this, trouble);
            jobs.put(task, job);
            job.addJobChangeListener(new JobChangeAdapter() {
                @Override
                public void done(IJobChangeEvent event) {
                    ended(task);
                }
            });
            job.schedule();
        }
    }

    /** A follower that hangs in a look is left alone: the next one starts anew. */
    private void abandoned(HostFollower follower) {
        followers.values().remove(follower);
    }

    /** Another one takes over from one that hangs in a look. */
    private void abandoned(HostOutcomes looking) {
        outcomes.values().remove(looking);
        looking.giveUp().forEach(this::lookFor);
    }

    @Override
    public void abandoned(LiveTask task) {
        jobs.remove(task);
        start(lane(task.target().host()).done(task));
    }

    private void ended(LiveTask task) {
        jobs.remove(task);
        if (task.picture().state() == TaskState.WAITING) {
            task.end(TaskState.CANCELLED, Messages.cancelled_waiting);
        }
        start(lane(task.target().host()).done(task));
    }

    @Override
    public void follow(LiveTask task, Following following) {
        followers.computeIfAbsent(task.target().host(),
                host -> new HostFollower(host, task.target().hostName(), connections, followEvery.toMillis(), this::lookFor,
                        this::abandoned))
                .add(task, following);
    }

    @Override
    public void lookFor(LiveTask task) {
        if (!closed) {
            outcomes.computeIfAbsent(task.target().host(),
                    host -> new HostOutcomes(host, task.target().hostName(), connections, followEvery.toMillis(), this::abandoned))
                    .add(task);
        }
    }

    /** Hears that a host is connected: outcomes that a lost link left open are looked for. */
    void connected(String host) {
        Optional.ofNullable(outcomes.get(host)).ifPresent(HostOutcomes::schedule);
    }

    @Override
    public List<Task> all() {
        return book.all();
    }

    @Override
    public void cancel(long id) {
        LiveTask task = live.get(id);
        if (task == null) {
            return;
        }
        if (lane(task.target().host()).withdraw(task)) {
            task.end(TaskState.CANCELLED, Messages.cancelled_waiting);
            start(lane(task.target().host()).admit());
        } else {
            stop(task);
        }
    }

    /** Stops what runs or is followed; looks twice for the latter, as the one may turn into the other meanwhile. */
    private void stop(LiveTask task) {
        if (!giveUp(task)) {
            task.cancelling();
            Optional.ofNullable(jobs.get(task)).ifPresent(TaskJob::cancel);
            giveUp(task);
        }
    }

    /** {@return whether the host works on it by itself} The task is over then. */
    private boolean leave(LiveTask task) {
        TaskJob job = jobs.get(task);
        if (job == null || !task.operation().runsJob() || task.picture().state() != TaskState.RUNNING) {
            return false;
        }
        job.leave();
        task.end(TaskState.OUTCOME_UNKNOWN, Messages.ended_left);
        return true;
    }

    @Override
    public boolean giveUp(LiveTask task) {
        HostFollower follower = followers.get(task.target().host());
        return follower != null && follower.giveUp(task);
    }

    @Override
    public void clearEnded() {
        book.clearEnded();
    }

    @Override
    public Subscription subscribe(Consumer<List<Task>> listener) {
        return book.news().subscribe(listener);
    }

    @Override
    public Subscription subscribeForgotten(Consumer<List<Long>> listener) {
        return book.news().subscribeForgotten(listener);
    }

    /**
     * Lets nothing begin any more, cancels what runs, waits a little for it, and writes the history. A job of the hypervisor such as a save, which does not need
     * this program, is left to its host.
     */
    @Override
    public void close() {
        closed = true;
        for (LiveTask task : live.values()) {
            if (lane(task.target().host()).withdraw(task)) {
                task.end(TaskState.CANCELLED, Messages.ended_waiting);
            } else if (!leave(task)) {
                stop(task);
            }
        }
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
        for (Map.Entry<LiveTask, TaskJob> running : jobs.entrySet()) {
            if (running.getKey().picture().state().isOver()) {
                continue;
            }
            try {
                long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                running.getValue().join(Math.max(1, left), null);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (OperationCanceledException e) {
                trouble.report(running.getValue().getName(), e);
            }
            running.getKey().end(TaskState.OUTCOME_UNKNOWN, Messages.ended_running);
        }
        followers.values().forEach(HostFollower::cancel);
        outcomes.values().forEach(HostOutcomes::cancel);
        book.close();
    }
}
