package org.virtworkbench.core.internal.task;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.core.faking.FakeConnections;
import org.virtworkbench.core.faking.FakeGuest;
import org.virtworkbench.core.faking.FakeHost;
import org.virtworkbench.core.internal.JobClock;
import org.virtworkbench.core.internal.SystemJobClock;
import org.virtworkbench.core.internal.Trouble;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.StartGuestOperation;
import org.virtworkbench.core.operation.StartGuestOperation.How;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.task.Task;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.GuestState;

/** A task engine with a host that obeys. */
@Timeout(180)
public abstract class TaskEngineFixture {

    /** Where the history is. */
    @TempDir
    protected Path folder;

    /** The host. */
    protected final FakeHost host = new FakeHost();
    /** Lend it. */
    protected final FakeConnections connections = new FakeConnections(host);
    /** What was reported. */
    protected final List<String> troubles = new CopyOnWriteArrayList<>();
    TaskEngine tasks;

    /** {@return what runs operations} */
    protected Tasks tasks() {
        return tasks;
    }

    @BeforeEach
    void open() {
        open("new/tasks.tsv", new SystemJobClock());
    }

    /** Opens an engine with a history and a clock of its own. */
    void open(String history, JobClock clock) {
        Trouble trouble = (what, cause) -> troubles.add(what);
        tasks = new TaskEngine(connections, new TaskBook(new TaskHistory(folder.resolve(history), trouble), clock, trouble),
                Duration.ofMillis(20), trouble);
    }

    @AfterEach
    void close() {
        tasks.close();
    }

    void reopen() {
        tasks.close();
        open();
    }

    /** {@return what names a guest} */
    protected static Target target(FakeGuest guest) {
        return new Target("host", "Host", "test:///default", Optional.of(guest.uuid()), guest.name);
    }

    Task run(Operation operation) {
        return tasks.submit(List.of(operation)).join().getFirst();
    }

    Operation start(FakeGuest guest) {
        return new StartGuestOperation(target(guest), How.BOOT);
    }

    /** Waits until the one task that is like this is there. */
    Task await(Predicate<Task> like) {
        CompletableFuture<Task> found = new CompletableFuture<>();
        try (Subscription subscription = tasks.subscribe(news -> news.stream().filter(like).forEach(found::complete))) {
            tasks.all().stream().filter(like).forEach(found::complete);
            return found.join();
        }
    }

    FakeGuest runningGuest(String name) {
        FakeGuest guest = host.add(name, "");
        guest.state = GuestState.RUNNING;
        return guest;
    }
}
