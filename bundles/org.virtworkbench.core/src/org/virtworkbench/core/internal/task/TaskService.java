package org.virtworkbench.core.internal.task;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.event.EventLog;
import org.virtworkbench.core.internal.StateFolder;
import org.virtworkbench.core.internal.SystemJobClock;
import org.virtworkbench.core.internal.ToldTrouble;
import org.virtworkbench.core.internal.Trouble;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.inventory.ModelRealm;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.task.Task;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryPackage;

/** The service {@link Tasks}: the engine, with the product's folder and news of hosts that are connected again. */
@Component(immediate = true)
public final class TaskService implements Tasks {

    private static final Duration FOLLOW_EVERY = Duration.ofMillis(500);

    private final TaskEngine engine;
    private final ModelRealm realm;
    private final AtomicReference<Subscription> hosts = new AtomicReference<>();

    /**
     * Starts reading the history in the background.
     *
     * @param connections lend the connections to the hosts
     * @param inventory tells when a host is connected again
     * @param realm where the inventory is heard
     * @param folder has the history
     * @param events tells the person of a history that can't be kept
     * @param trouble takes failures that no task tells
     */
    @Activate
    public TaskService(@Reference Connections connections, @Reference InventoryService inventory, @Reference ModelRealm realm,
            @Reference StateFolder folder, @Reference EventLog events, @Reference Trouble trouble) {
        TaskBook book = new TaskBook(new TaskHistory(folder.file("tasks.tsv"), new ToldTrouble(events, trouble)), new SystemJobClock(),
                trouble);
        this.engine = new TaskEngine(connections, book, FOLLOW_EVERY, trouble);
        this.realm = realm;
        realm.execute(() -> hosts.set(inventory.subscribe(this::changed)));
    }

    private void changed(ChangeSet changes) {
        changes.changed().forEach((object, features) -> {
            if (object instanceof Host host && features.contains(InventoryPackage.Literals.HOST__STATE)
                    && host.getState() == ConnectionState.CONNECTED) {
                engine.connected(host.getId());
            }
        });
    }

    @Deactivate
    void deactivate() {
        realm.execute(() -> {
            Subscription subscription = hosts.getAndSet(null);
            if (subscription != null) {
                subscription.close();
            }
        });
        engine.close();
    }

    @Override
    public CompletableFuture<List<Task>> submit(List<? extends Operation> operations) {
        return engine.submit(operations);
    }

    @Override
    public List<Task> all() {
        return engine.all();
    }

    @Override
    public void cancel(long id) {
        engine.cancel(id);
    }

    @Override
    public void clearEnded() {
        engine.clearEnded();
    }

    @Override
    public Subscription subscribe(Consumer<List<Task>> listener) {
        return engine.subscribe(listener);
    }

    @Override
    public Subscription subscribeForgotten(Consumer<List<Long>> listener) {
        return engine.subscribeForgotten(listener);
    }
}
