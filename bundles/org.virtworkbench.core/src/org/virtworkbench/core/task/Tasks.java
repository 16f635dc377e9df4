package org.virtworkbench.core.task;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.operation.Operation;

/** Runs operations and remembers them; an OSGi service. May be called on any thread; nothing blocks. */
public interface Tasks {

    /** Job family of every running operation, for {@code IJobManager.join}. */
    Object FAMILY = new Object();

    /**
     * Starts operations that one click asked for. Those of one guest run one after the other, those of one host a few at a time.
     *
     * @param operations one or many
     * @return completes with the tasks as they ended, when all are over; never exceptionally
     */
    CompletableFuture<List<Task>> submit(List<? extends Operation> operations);

    /** {@return tasks of now and before, newest first; of those that are over only as many as make 1,000 in all} */
    List<Task> all();

    /**
     * Cancels a task; does nothing when it is over.
     *
     * @param id the task's
     */
    void cancel(long id);

    /** Forgets the tasks that are over, and tells those who hear of forgotten tasks. */
    void clearEnded();

    /**
     * Hears of new and changed tasks, on any thread, coalesced: at most ten times a second for the progress of one task.
     *
     * @param listener takes tasks that changed
     * @return ends it
     */
    Subscription subscribe(Consumer<List<Task>> listener);

    /**
     * Hears of tasks that are not kept any more, because they were cleared or because there are newer ones: what shows them drops them. On the same thread as
     * {@link #subscribe} tells of changes, and in turn with it: a task that is told of afterwards is there again.
     *
     * @param listener takes their ids
     * @return ends it
     */
    Subscription subscribeForgotten(Consumer<List<Long>> listener);
}
