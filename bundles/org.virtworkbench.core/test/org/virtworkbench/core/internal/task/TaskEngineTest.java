package org.virtworkbench.core.internal.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.driver.GuestCalls.ShutdownMode;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.faking.FakeGuest;
import org.virtworkbench.core.faking.FakeOperation;
import org.virtworkbench.core.operation.ChangeScope;
import org.virtworkbench.core.operation.ChangeTagsOperation;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.ShutdownGuestOperation;
import org.virtworkbench.core.task.Task;
import org.virtworkbench.core.task.TaskState;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.xml.domain.GuestMetadata;

/** Running operations. */
class TaskEngineTest extends TaskEngineFixture {

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
                Optional.empty(), Optional.empty()));
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
    void tellsThatItIsBeingCancelledWhileTheHostCanNotStop() {
        CountDownLatch copied = new CountDownLatch(1);
        CompletableFuture<List<Task>> ended = tasks
                .submit(List.of(new FakeOperation("copy", target(host.add("web", ""))).running((connection, monitor) -> {
                    monitor.subTask("Copying");
                    FakeOperation.await(copied);
                    monitor.split(1); // throws when it was cancelled
                })));
        long id = await(task -> task.detail().equals("Copying")).id();
        tasks.cancel(id);
        await(task -> task.detail().equals("Being cancelled: Copying") && task.state() == TaskState.RUNNING);
        tasks.cancel(id);
        await(task -> task.detail().equals("Being cancelled: Copying") && task.state() == TaskState.RUNNING);
        copied.countDown();
        assertEquals(TaskState.CANCELLED, ended.join().getFirst().state());
    }

    @Test
    void tellsWhenItCanNotBeStoppedAndGoesOn() {
        CountDownLatch copied = new CountDownLatch(1);
        CompletableFuture<List<Task>> ended = tasks
                .submit(List.of(new FakeOperation("copy", target(host.add("web", ""))).running((connection, monitor) -> {
                    FakeOperation.await(copied);
                }).aborting(connection -> {
                    throw FakeOperation.failure(Kind.OTHER, "nobody can");
                })));
        tasks.cancel(await(task -> task.state() == TaskState.RUNNING).id());
        await(task -> task.detail().startsWith("It could not be stopped: ") && task.state() == TaskState.RUNNING);
        copied.countDown();
        assertEquals(TaskState.DONE, ended.join().getFirst().state());
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
}
