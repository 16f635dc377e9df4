package org.virtworkbench.core.deletion;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.operation.DeleteGuestOperation;
import org.virtworkbench.core.task.Task;

/**
 * Deletes guests so that it can be undone for a while, and knows those for which it still can; an OSGi service. Any thread; nothing blocks. Disks go by themselves
 * only in the session in which they were chosen to go, while their host is connected: after a new start, and wherever something went wrong, they wait for the
 * person.
 */
public interface DeletedGuests {

    /** Preference of the node {@code org.virtworkbench.core}: minutes during which a deletion can be undone, 0 for none; {@link #DEFAULT_MINUTES} when not set. */
    String MINUTES = "undoDeleteMinutes";

    /** How long a deletion can be undone where the person says nothing else, in minutes. */
    int DEFAULT_MINUTES = 15;

    /** {@return how long a deletion can be undone as it is set now; zero when it can't} */
    Duration grace();

    /**
     * Deletes guests: now and for good where there is no time for undoing, else so that they can come back.
     *
     * @param chosen what the person chose
     * @return completes with the tasks as they ended, when all are over; never exceptionally
     */
    CompletableFuture<List<Task>> delete(List<DeleteGuestOperation> chosen);

    /** {@return all that can come back, newest first} */
    List<DeletedGuest> all();

    /** Brings guests back that are free for it; others are left as they are. */
    CompletableFuture<List<Task>> restore(Collection<String> ids);

    /**
     * Brings a guest back under another name, where its own is taken.
     *
     * @param id of the deleted guest
     * @param name the other name
     */
    CompletableFuture<List<Task>> restore(String id, String name);

    /** Lets the chosen disks of guests go now, and what else is left of them. */
    CompletableFuture<List<Task>> remove(Collection<String> ids);

    /** Forgets guests and leaves their disks where they are. */
    void forget(Collection<String> ids);

    /**
     * Hears of changes, on any thread.
     *
     * @param listener called when {@link #all()} tells something else
     * @return ends it
     */
    Subscription subscribe(Runnable listener);
}
