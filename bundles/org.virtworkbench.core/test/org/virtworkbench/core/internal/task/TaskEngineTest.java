package org.virtworkbench.core.internal.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.driver.GuestCalls.ShutdownMode;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.faking.FakeConnections;
import org.virtworkbench.core.faking.FakeHost;
import org.virtworkbench.core.faking.FakeHost.FakeGuest;
import org.virtworkbench.core.faking.FakeOperation;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.operation.ChangeScope;
import org.virtworkbench.core.operation.ChangeTagsOperation;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.SaveGuestOperation;
import org.virtworkbench.core.operation.ShutdownGuestOperation;
import org.virtworkbench.core.operation.StartGuestOperation;
import org.virtworkbench.core.operation.StartGuestOperation.How;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.task.Task;
import org.virtworkbench.core.task.TaskState;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.xml.domain.GuestMetadata;

@Timeout(30)
class TaskEngineTest {

    @TempDir
    Path folder;

    private final FakeHost host = new FakeHost();
    private final FakeConnections connections = new FakeConnections(host);
    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private TaskEngine tasks;

    @BeforeEach
    void open() {
        tasks = new TaskEngine(connections, folder.resolve("new/tasks.tsv"), Duration.ofMillis(20), (what, cause) -> troubles.add(what));
    }

    @AfterEach
    void close() {
        tasks.close();
    }

    private void reopen() {
        tasks.close();
        open();
    }

    private static Target target(FakeGuest guest) {
        return new Target("host", "Host", "test:///default", Optional.of(guest.uuid()), guest.name);
    }

    private Task run(Operation operation) {
        return tasks.submit(List.of(operation)).join().getFirst();
    }

    private Operation start(FakeGuest guest) {
        return new StartGuestOperation(target(guest), How.BOOT);
    }

    /** Waits until the one task that is like this is there. */
    private Task await(Predicate<Task> like) {
        CompletableFuture<Task> found = new CompletableFuture<>();
        try (Subscription subscription = tasks.subscribe(news -> news.stream().filter(like).forEach(found::complete))) {
            tasks.all().stream().filter(like).forEach(found::complete);
            return found.join();
        }
    }

    private FakeGuest runningGuest(String name) {
        FakeGuest guest = host.add(name, "");
        guest.state = GuestState.RUNNING;
        return guest;
    }

    @Test
    void doesNothingToAnotherMachineWithTheSameGuest() {
        FakeGuest guest = host.add("web", "");
        connections.profiles = List.of(new ConnectionProfile("host", "Host", ConnectionUri.parse("test:///other"), true, false));
        Task task = run(start(guest));
        assertEquals(TaskState.FAILED, task.state());
        assertTrue(task.detail().contains("test:///default"), task.detail());
        assertEquals(GuestState.SHUT_OFF, guest.state);
    }

    @Test
    void runsAnOperationAndRemembersIt() {
        FakeGuest guest = host.add("web", "");
        Task task = run(start(guest));
        assertEquals(TaskState.DONE, task.state(), task.detail());
        assertEquals(GuestState.RUNNING, guest.state);
        assertEquals("Start web", task.name());
        assertEquals("virsh -c test:///default start web", task.virshCommand());
        assertEquals(List.of(task), tasks.all());
        assertTrue(task.started().isPresent() && task.ended().isPresent());
        assertEquals(task.id(), task.group());
        assertEquals(List.of(), troubles);
    }

    @Test
    void tellsTheCommandThatTheHostWasLookedUpFor() {
        FakeGuest guest = host.add("web", "");
        guest.xml = guest.xml.replace("<devices>", "<metadata><vw:guest xmlns:vw='" + GuestMetadata.NAMESPACE
                + "'><vw:later>kept</vw:later></vw:guest></metadata><devices>");
        Task task = run(new ChangeTagsOperation(target(guest), ChangeScope.DEFINITION, GuestMetadata.EMPTY, List.of("a"), List.of(),
                Optional.empty()));
        assertEquals(TaskState.DONE, task.state(), task.detail());
        assertTrue(task.virshCommand().contains("<later>kept</later>"), task.virshCommand());
    }

    @Test
    void groupsWhatOneClickAskedFor() {
        List<Task> ended = tasks.submit(List.of(start(host.add("a", "")), start(host.add("b", "")), start(host.add("c", "")))).join();
        assertEquals(List.of("Start a", "Start b", "Start c"), ended.stream().map(Task::name).toList());
        assertEquals(1, ended.stream().map(Task::group).distinct().count());
        assertEquals(List.of("Start c", "Start b", "Start a"), tasks.all().stream().map(Task::name).toList());
        assertNotEquals(ended.getFirst().group(), run(start(host.add("d", ""))).group());
    }

    @Test
    void tellsWhatFailed() {
        host.failures.put("start", Kind.OTHER);
        Task task = run(start(host.add("web", "")));
        assertEquals(TaskState.FAILED, task.state());
        assertEquals("Start web failed: start fails", task.detail());
    }

    @Test
    void tellsThatItWasNotBegunWhereTheHostIsNotConnected() {
        connections.connected = false;
        Task task = run(start(host.add("web", "")));
        assertEquals(TaskState.FAILED, task.state());
        assertEquals("Start web was not begun: not connected", task.detail());
        assertEquals(List.of(), host.calls);
    }

    @Test
    void runsOneOperationOfAGuestAfterTheOther() {
        FakeGuest guest = host.add("web", "");
        List<String> order = new CopyOnWriteArrayList<>();
        List<FakeOperation> operations = new ArrayList<>();
        CountDownLatch go = new CountDownLatch(1);
        for (int i = 0; i < 20; i++) {
            String name = "nr" + i;
            operations.add(new FakeOperation(name, target(guest)).running((connection, monitor) -> {
                order.add("begin " + name);
                FakeOperation.await(go);
                order.add("end " + name);
            }));
        }
        CompletableFuture<List<Task>> all = tasks.submit(operations);
        await(task -> task.name().equals("nr0") && task.state() == TaskState.RUNNING);
        go.countDown();
        all.join();
        List<String> expected = operations.stream()
                .flatMap(operation -> List.of("begin " + operation.name(), "end " + operation.name()).stream())
                .toList();
        assertEquals(expected, order);
    }

    @Test
    void runsAFewOfAHostAtATime() {
        CountDownLatch all5 = new CountDownLatch(HostLane.LIMIT);
        CountDownLatch go = new CountDownLatch(1);
        List<FakeOperation> operations = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            operations.add(new FakeOperation("nr" + i, target(host.add("g" + i, ""))).running((connection, monitor) -> {
                all5.countDown();
                FakeOperation.await(go);
            }));
        }
        CompletableFuture<List<Task>> ended = tasks.submit(operations);
        FakeOperation.await(all5);
        assertEquals(HostLane.LIMIT, tasks.all().stream().filter(task -> task.state() == TaskState.RUNNING).count());
        assertEquals(7, tasks.all().stream().filter(task -> task.state() == TaskState.WAITING).count());
        go.countDown();
        assertTrue(ended.join().stream().allMatch(task -> task.state() == TaskState.DONE));
    }

    @Test
    void cancelsWhatWaits() {
        FakeGuest guest = host.add("web", "");
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<List<Task>> first = tasks
                .submit(List.of(new FakeOperation("first", target(guest)).running((c, m) -> FakeOperation.await(go))));
        CompletableFuture<List<Task>> second = tasks.submit(List.of(start(guest)));
        tasks.cancel(await(task -> task.name().equals("Start web")).id());
        assertEquals(TaskState.CANCELLED, second.join().getFirst().state());
        go.countDown();
        assertEquals(TaskState.DONE, first.join().getFirst().state());
        assertEquals(List.of(), host.calls);
    }

    @Test
    void abortsACallFromAnotherThread() {
        CountDownLatch aborted = new CountDownLatch(1);
        List<Thread> threads = new CopyOnWriteArrayList<>();
        FakeOperation operation = new FakeOperation("long", target(host.add("web", ""))).running((connection, monitor) -> {
            threads.add(Thread.currentThread());
            FakeOperation.await(aborted);
            throw FakeOperation.failure(Kind.CANCELLED, "The job was aborted");
        }).aborting(connection -> {
            threads.add(Thread.currentThread());
            aborted.countDown();
        });
        CompletableFuture<List<Task>> ended = tasks.submit(List.of(operation));
        tasks.cancel(await(task -> task.state() == TaskState.RUNNING).id());
        assertEquals(TaskState.CANCELLED, ended.join().getFirst().state());
        assertEquals(2, threads.stream().distinct().count());
    }

    @Test
    void aFaultInAnOperationEndsItsTaskAlone() {
        Task task = run(new FakeOperation("broken", target(host.add("web", ""))).running((connection, monitor) -> {
            throw new IllegalStateException("a bug");
        }));
        assertEquals(TaskState.FAILED, task.state());
        assertTrue(task.detail().contains("a bug"), task.detail());
        assertEquals(List.of("broken"), troubles);
        assertEquals(TaskState.DONE, run(start(host.add("b", ""))).state());
    }

    @Test
    void followsAShutdownWithoutKeepingTheGuestFromOtherOperations() {
        FakeGuest guest = runningGuest("web");
        guest.obedient = false;
        CompletableFuture<List<Task>> ended = tasks.submit(List.of(new ShutdownGuestOperation(target(guest))));
        await(task -> task.detail().equals("Waiting for web to shut down") && task.state() == TaskState.RUNNING);
        assertEquals(TaskState.DONE, run(new FakeOperation("meanwhile", target(guest))).state());
        assertFalse(ended.isDone());
        guest.state = GuestState.SHUT_OFF;
        assertEquals(TaskState.DONE, ended.join().getFirst().state());
    }

    @Test
    void followsManyShutdownsAtOnce() {
        List<Operation> operations = new ArrayList<>();
        List<FakeGuest> guests = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            FakeGuest guest = runningGuest("g" + i);
            guest.obedient = false;
            guests.add(guest);
            operations.add(new ShutdownGuestOperation(target(guest)));
        }
        CompletableFuture<List<Task>> ended = tasks.submit(operations);
        guests.forEach(guest -> await(task -> task.detail().equals("Waiting for " + guest.name + " to shut down")));
        guests.forEach(guest -> guest.state = GuestState.SHUT_OFF);
        assertTrue(ended.join().stream().allMatch(task -> task.state() == TaskState.DONE));
    }

    @Test
    void tellsWhatToDoWhenAGuestDoesNotShutDown() {
        FakeGuest guest = runningGuest("web");
        guest.obedient = false;
        Task task = run(new ShutdownGuestOperation(target(guest), ShutdownMode.DEFAULT, Duration.ofMillis(50)));
        assertEquals(TaskState.FAILED, task.state());
        assertTrue(task.detail().contains("force it off"), task.detail());
    }

    @Test
    void cancellingAShutdownOnlyStopsWaiting() {
        FakeGuest guest = runningGuest("web");
        guest.obedient = false;
        CompletableFuture<List<Task>> ended = tasks.submit(List.of(new ShutdownGuestOperation(target(guest))));
        tasks.cancel(await(task -> task.detail().equals("Waiting for web to shut down")).id());
        assertEquals(TaskState.CANCELLED, ended.join().getFirst().state());
        assertEquals(GuestState.RUNNING, guest.state);
    }

    @Test
    void looksForTheOutcomeAfterALostLink() {
        FakeGuest guest = host.add("web", "");
        host.failures.put("start", Kind.LINK_LOST);
        host.failures.put("find", Kind.LINK_LOST);
        Task task = run(start(guest));
        assertEquals(TaskState.OUTCOME_UNKNOWN, task.state());
        host.failures.clear();
        guest.state = GuestState.RUNNING;
        tasks.connected("host");
        assertEquals(TaskState.DONE, await(known -> known.id() == task.id() && known.state() != TaskState.OUTCOME_UNKNOWN).state());
    }

    @Test
    void doesNotWaitForATaskWhoseConnectionWasGivenUp() {
        FakeGuest guest = runningGuest("web");
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<List<Task>> hung = tasks
                .submit(List.of(new FakeOperation("hang", target(guest)).running((connection, monitor) -> {
                    running.countDown();
                    FakeOperation.await(go);
                })));
        FakeOperation.await(running);

        connections.abandon();

        assertEquals(TaskState.OUTCOME_UNKNOWN, hung.join().getFirst().state());
        assertEquals(TaskState.DONE, run(new FakeOperation("next", target(guest))).state());
        go.countDown();
        assertEquals(TaskState.DONE,
                await(task -> task.name().equals("hang") && task.state() != TaskState.OUTCOME_UNKNOWN).state());
    }

    @Test
    void leavesRoomBesideTasksThatLast() {
        CountDownLatch running = new CountDownLatch(HostLane.LONG_LIMIT);
        CountDownLatch go = new CountDownLatch(1);
        List<Operation> saves = new ArrayList<>();
        for (int i = 0; i < HostLane.LIMIT; i++) {
            saves.add(new FakeOperation("save", target(runningGuest("guest-" + i))).running((connection, monitor) -> {
                running.countDown();
                FakeOperation.await(go);
            }).withJob());
        }
        CompletableFuture<List<Task>> ended = tasks.submit(saves);
        FakeOperation.await(running);

        assertEquals(TaskState.DONE, run(new FakeOperation("short", target(runningGuest("other")))).state());

        assertEquals(HostLane.LONG_LIMIT, tasks.all().stream().filter(task -> task.state() == TaskState.RUNNING).count());
        go.countDown();
        assertTrue(ended.join().stream().allMatch(task -> task.state() == TaskState.DONE));
    }

    @Test
    void findsThatItWasNotDoneAfterALostLink() {
        FakeGuest guest = runningGuest("web");
        guest.obedient = false;
        CompletableFuture<List<Task>> ended = tasks.submit(List.of(new ShutdownGuestOperation(target(guest))));
        await(task -> task.detail().equals("Waiting for web to shut down"));
        connections.connected = false;
        Task task = ended.join().getFirst();
        assertEquals(TaskState.OUTCOME_UNKNOWN, task.state());
        connections.connected = true;
        tasks.connected("host");
        assertEquals(TaskState.FAILED, await(known -> known.id() == task.id() && known.state() != TaskState.OUTCOME_UNKNOWN).state());
    }

    @Test
    void waitsForASaveThatGoesOnAfterALostLink() {
        FakeGuest guest = runningGuest("web");
        host.failures.put("save", Kind.LINK_LOST);
        host.failures.put("job", Kind.LINK_LOST);
        Task task = run(new SaveGuestOperation(target(guest)));
        assertEquals(TaskState.OUTCOME_UNKNOWN, task.state());
        guest.looksAtSave = 3;
        host.failures.clear();
        tasks.connected("host");
        assertEquals(TaskState.DONE, await(known -> known.id() == task.id() && known.state() != TaskState.OUTCOME_UNKNOWN).state());
    }

    @Test
    void leavesASaveToItsHostWhenItIsClosed() {
        CountDownLatch end = new CountDownLatch(1);
        List<String> aborted = new CopyOnWriteArrayList<>();
        CompletableFuture<List<Task>> ended = tasks.submit(
                List.of(new FakeOperation("save", target(runningGuest("web"))).running((connection, monitor) -> FakeOperation.await(end))
                        .aborting(connection -> {
                            aborted.add("save");
                            end.countDown();
                        }).withJob()));
        await(task -> task.state() == TaskState.RUNNING);
        tasks.close();
        end.countDown();
        Task task = ended.join().getFirst();
        assertEquals(TaskState.OUTCOME_UNKNOWN, task.state());
        assertTrue(task.detail().contains("the host goes on with it"), task.detail());
        assertEquals(List.of(), aborted);
    }

    @Test
    void asksForTheProgressOfAJobWhileItsCallBlocks() {
        FakeGuest guest = runningGuest("web");
        CountDownLatch go = new CountDownLatch(1);
        FakeOperation operation = new FakeOperation("save", target(guest)).running((connection, monitor) -> FakeOperation.await(go))
                .withJob();
        CompletableFuture<List<Task>> ended = tasks.submit(List.of(operation));
        Task task = await(known -> known.progress().isPresent());
        assertEquals(OptionalDouble.of(0.3), task.progress());
        go.countDown();
        assertEquals(OptionalDouble.of(1), ended.join().getFirst().progress());
        assertTrue(new SaveGuestOperation(target(guest)).runsJob());
    }

    @Test
    void tellsProgressAtMostTenTimesASecond() {
        List<Task> heard = new CopyOnWriteArrayList<>();
        tasks.subscribe(heard::addAll);
        long begin = System.nanoTime();
        Task task = run(new FakeOperation("busy", target(host.add("web", ""))).running((connection, monitor) -> {
            monitor.setWorkRemaining(20_000);
            for (int i = 0; i < 20_000; i++) {
                monitor.worked(1);
                monitor.subTask("step " + i);
            }
        }));
        await(known -> known.state() == TaskState.DONE && heard.contains(known));
        long tenths = (System.nanoTime() - begin) / 100_000_000;
        assertTrue(heard.size() <= tenths + 3, () -> heard.size() + " in " + tenths + " tenths of a second");
        assertEquals(task, heard.getLast());
    }

    @Test
    void remembersTasksOverStarts() {
        Task task = run(start(host.add("two words\tand a tab", "")));
        reopen();
        Task next = run(start(host.add("b", "")));
        assertEquals(List.of(next, task), tasks.all());
        assertEquals(task.id() + 1, next.id());
        tasks.clearEnded();
        reopen();
        assertEquals(List.of(), tasks.submit(List.of()).join());
        assertEquals(List.of(), tasks.all());
    }

    @Test
    void leavesOutATornLineAndWritesOn() throws IOException {
        Task task = run(start(host.add("a", "")));
        tasks.close();
        Path file = folder.resolve("new/tasks.tsv");
        Files.writeString(file, TaskLine.write(task).substring(0, 60), StandardOpenOption.APPEND);
        open();
        Task next = run(start(host.add("b", "")));
        assertEquals(List.of("Lines of the history of tasks that can\u2019t be read are left out: 1"), troubles);
        reopen();
        tasks.submit(List.of()).join();
        assertEquals(List.of(next, task), tasks.all());
        assertEquals(1, troubles.size());
    }

    @Test
    void doesNotKnowTheOutcomeOfWhatRanWhenTheProductDied() throws IOException {
        FakeGuest guest = host.add("a", "");
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<List<Task>> ended = tasks
                .submit(List.of(new FakeOperation("long", target(guest)).running((c, m) -> FakeOperation.await(go)), start(guest)));
        Task task = await(known -> known.state() == TaskState.RUNNING);
        Task waiting = await(known -> known.state() == TaskState.WAITING);
        go.countDown();
        ended.join();
        tasks.close();
        Files.write(folder.resolve("new/tasks.tsv"), List.of(TaskLine.write(task), TaskLine.write(waiting)));
        open();
        tasks.submit(List.of()).join();
        assertEquals(List.of(TaskState.CANCELLED, TaskState.OUTCOME_UNKNOWN), tasks.all().stream().map(Task::state).toList());
        assertEquals(List.of(waiting.id(), task.id()), tasks.all().stream().map(Task::id).toList());
    }

    @Test
    void endsWhatRunsAndWaitsWhenItIsClosed() {
        FakeGuest guest = host.add("a", "");
        CountDownLatch aborted = new CountDownLatch(1);
        CompletableFuture<List<Task>> ended = tasks
                .submit(List.of(new FakeOperation("long", target(guest)).running((connection, monitor) -> {
                    FakeOperation.await(aborted);
                    throw FakeOperation.failure(Kind.CANCELLED, "aborted");
                }).aborting(connection -> aborted.countDown()), start(guest)));
        await(task -> task.state() == TaskState.RUNNING);
        tasks.close();
        assertEquals(List.of(TaskState.CANCELLED, TaskState.CANCELLED), ended.join().stream().map(Task::state).toList());
        assertEquals(GuestState.SHUT_OFF, guest.state);
    }

    @Test
    void rulesOfObjectsLieInsideTheirHosts() {
        HostRule whole = new HostRule("h");
        ObjectRule guest = new ObjectRule("h", UUID.randomUUID());
        assertTrue(whole.contains(guest) && whole.isConflicting(guest) && guest.isConflicting(whole) && !guest.contains(whole));
        assertFalse(new HostRule("other").isConflicting(guest) || guest.isConflicting(new ObjectRule("h", UUID.randomUUID())));
    }
}
