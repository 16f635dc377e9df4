package org.virtworkbench.core.internal.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.faking.FakeGuest;
import org.virtworkbench.core.faking.FakeOperation;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.task.Task;
import org.virtworkbench.core.task.TaskState;

/** Which task runs when. */
class TaskOrderTest extends TaskEngineFixture {

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
    void rulesOfObjectsLieInsideTheirHosts() {
        HostRule whole = new HostRule("h");
        ObjectRule guest = new ObjectRule("h", UUID.randomUUID());
        assertTrue(whole.contains(guest) && whole.isConflicting(guest) && guest.isConflicting(whole) && !guest.contains(whole));
        assertFalse(new HostRule("other").isConflicting(guest) || guest.isConflicting(new ObjectRule("h", UUID.randomUUID())));
    }
}
