package org.virtworkbench.core.internal.deletion;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.deletion.DeletedGuest;
import org.virtworkbench.core.deletion.DeletedGuest.State;
import org.virtworkbench.core.deletion.DeletedGuests;
import org.virtworkbench.core.deletion.DeletionJournal;
import org.virtworkbench.core.deletion.KeptGuest;
import org.virtworkbench.core.deletion.RemoveDeletedGuestOperation;
import org.virtworkbench.core.deletion.RestoreGuestOperation;
import org.virtworkbench.core.deletion.SetAsideGuestOperation;
import org.virtworkbench.core.event.EventLog;
import org.virtworkbench.core.internal.JobClock;
import org.virtworkbench.core.internal.StateFolder;
import org.virtworkbench.core.internal.SystemJobClock;
import org.virtworkbench.core.internal.ToldTrouble;
import org.virtworkbench.core.internal.Trouble;
import org.virtworkbench.core.internal.connection.SecretStore;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.inventory.ModelRealm;
import org.virtworkbench.core.operation.DeleteGuestOperation;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.task.Task;
import org.virtworkbench.core.task.TaskState;
import org.virtworkbench.core.task.Tasks;

/** The service {@link DeletedGuests}: the book of deleted guests, their files, and the time after which their disks go. */
@Component(immediate = true, service = DeletedGuests.class)
public final class DeletedGuestsService implements DeletedGuests, DeletionJournal {

    private static final Set<State> FREE = EnumSet.of(State.COUNTING, State.HELD);

    private final Tasks tasks;
    private final DeletedBook book;
    private final DeletionFiles files;
    private final Supplier<Duration> grace;
    private final JobClock clock;
    private final Trouble trouble;
    private final ReturnWatch returns;
    private final HostOfDeleted hosts;
    private volatile boolean closed;

    /** Made by the service runtime; reads what is kept in the background. */
    @Activate
    public DeletedGuestsService(@Reference Tasks tasks, @Reference Connections connections, @Reference InventoryService inventory,
            @Reference ModelRealm realm, @Reference StateFolder folder, @Reference SecretStore secrets, @Reference GraceSetting grace,
            @Reference EventLog events, @Reference Trouble trouble) {
        this(tasks, connections, new DeletionFiles(folder.file("deleted"), secrets, new ToldTrouble(events, trouble)), grace,
                new SystemJobClock(), trouble);
        returns.watch(inventory, realm);
    }

    DeletedGuestsService(Tasks tasks, Connections connections, DeletionFiles files, Supplier<Duration> grace, JobClock clock,
            Trouble trouble) {
        this.tasks = tasks;
        this.files = files;
        this.grace = grace;
        this.clock = clock;
        this.trouble = trouble;
        book = new DeletedBook(trouble);
        hosts = new HostOfDeleted(connections);
        returns = new ReturnWatch(connections, hosts, book, this, trouble);
        new KeeperJob(Messages.job_read, () -> {
            files.load().forEach(kept -> book.put(kept, State.HELD, Messages.held_closed));
            returns.lookEverywhere();
        }).schedule();
    }

    /** Ends it: what is kept stays, and nothing more is removed. */
    @Deactivate
    void close() {
        closed = true;
        returns.close();
    }

    // what a person does

    @Override
    public Duration grace() {
        return grace.get();
    }

    @Override
    public CompletableFuture<List<Task>> delete(List<DeleteGuestOperation> chosen) {
        if (grace().isZero()) {
            return tasks.submit(chosen);
        }
        String group = UUID.randomUUID().toString();
        return tasks.submit(chosen.stream().map(deletion -> new SetAsideGuestOperation(deletion, group, this)).toList())
                .thenApply(ended -> {
                    all().stream().filter(guest -> guest.kept().group().equals(group)).forEach(guest -> book.move(guest.id(),
                            Set.of(State.LEAVING), State.HELD, Optional.empty(), Messages.held_unknown));
                    returns.lookEverywhere();
                    return ended;
                });
    }

    @Override
    public List<DeletedGuest> all() {
        return book.all();
    }

    @Override
    public CompletableFuture<List<Task>> restore(Collection<String> ids) {
        return act(ids, State.RETURNING, kept -> new RestoreGuestOperation(kept, kept.target().objectName(), this));
    }

    @Override
    public CompletableFuture<List<Task>> restore(String id, String name) {
        return act(List.of(id), State.RETURNING, kept -> new RestoreGuestOperation(kept, name, this));
    }

    @Override
    public CompletableFuture<List<Task>> remove(Collection<String> ids) {
        return act(ids, State.GOING, kept -> new RemoveDeletedGuestOperation(kept, this));
    }

    /** Lets operations run on those that are free; one that does not end well leaves its guest waiting for the person. */
    private CompletableFuture<List<Task>> act(Collection<String> ids, State meanwhile, Function<KeptGuest, Operation> operation) {
        List<String> moved = new ArrayList<>();
        List<Operation> operations = new ArrayList<>();
        for (String id : ids) {
            book.move(id, FREE, meanwhile, Optional.empty(), "").ifPresent(guest -> {
                moved.add(id);
                operations.add(operation.apply(hosts.located(guest.kept())));
            });
        }
        return operations.isEmpty() ? CompletableFuture.completedFuture(List.of()) : tasks.submit(operations).thenApply(ended -> {
            for (int i = 0; i < ended.size(); i++) {
                book.move(moved.get(i), Set.of(meanwhile), State.HELD, Optional.empty(), note(ended.get(i)));
            }
            if (ended.stream().anyMatch(task -> task.state() == TaskState.OUTCOME_UNKNOWN)) {
                returns.lookEverywhere();
            }
            return ended;
        });
    }

    private static String note(Task task) {
        return task.detail().isBlank() ? Messages.held_failed : task.detail();
    }

    @Override
    public void forget(Collection<String> ids) {
        List<KeptGuest> kept = ids.stream().flatMap(id -> book.find(id).filter(DeletedGuest::isFree).stream()).map(DeletedGuest::kept)
                .toList();
        new KeeperJob(Messages.job_forget, () -> kept.forEach(guest -> {
            try {
                forget(guest);
            } catch (IOException e) {
                trouble.report(guest.target().objectName(), e);
            }
        })).schedule();
    }

    @Override
    public Subscription subscribe(Runnable listener) {
        return book.subscribe(listener);
    }

    // what operations do

    @Override
    public void keep(KeptGuest guest) throws IOException {
        files.write(guest);
        book.put(guest, State.LEAVING, "");
    }

    @Override
    public void deleted(KeptGuest guest) {
        Duration left = grace();
        book.move(guest.id(), Set.of(State.LEAVING), State.COUNTING, Optional.of(Instant.now().plus(left)), "");
        clock.schedule(new KeeperJob(Messages.job_expiry, () -> expired(guest.id())), left.toMillis());
    }

    private void expired(String id) {
        if (!closed && book.find(id).filter(guest -> guest.state() == State.COUNTING).isPresent()) {
            remove(List.of(id));
        }
    }

    @Override
    public KeptGuest withSecrets(KeptGuest guest) {
        return files.withSecrets(guest);
    }

    @Override
    public void forget(KeptGuest guest) throws IOException {
        files.delete(guest);
        book.remove(guest.id());
    }
}
