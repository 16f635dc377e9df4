package org.virtworkbench.core.internal.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.faking.FakeGuest;
import org.virtworkbench.core.faking.FakeOperation;
import org.virtworkbench.core.task.Task;
import org.virtworkbench.core.task.TaskState;
import org.virtworkbench.model.inventory.GuestState;

/** What is left of tasks when the product ends or dies. */
class TaskMemoryTest extends TaskEngineFixture {

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
        assertTrue(troubles.getFirst().startsWith("Lines of the history of tasks that can\u2019t be read are left out: 1. "),
                troubles::getFirst);
        reopen();
        tasks.submit(List.of()).join();
        assertEquals(List.of(next, task), tasks.all());
        assertEquals(1, troubles.size());
    }

    /** The device is Linux' own: always full. */
    @Test
    void keepsAllTasksOnceADiskHasRoomAgain() throws IOException {
        Task first = run(start(host.add("a", "")));
        Task second = run(start(host.add("b", "")));
        Path file = folder.resolve("full.tsv");
        Files.createSymbolicLink(file, Path.of("/dev/full"));
        TaskHistory history = new TaskHistory(file, (what, cause) -> troubles.add(what));
        history.write(List.of(first));
        assertEquals(List.of("The history of tasks can\u2019t be kept: No space left on device"), troubles);
        assertTrue(Files.isSymbolicLink(file), "nothing is replaced by what can't be written whole");

        history.write(List.of(second));
        assertEquals(List.of(TaskLine.write(first), TaskLine.write(second)), Files.readAllLines(file));
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
}
