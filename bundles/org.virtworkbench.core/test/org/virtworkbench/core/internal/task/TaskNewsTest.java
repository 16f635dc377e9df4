package org.virtworkbench.core.internal.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.faking.FakeGuest;
import org.virtworkbench.core.faking.FakeOperation;
import org.virtworkbench.core.internal.TurnedClock;
import org.virtworkbench.core.operation.SaveGuestOperation;
import org.virtworkbench.core.task.Task;

/** What is told of tasks. */
class TaskNewsTest extends TaskEngineFixture {

    @Test
    void tellsProgressAtMostTenTimesASecond() throws InterruptedException {
        tasks.close();
        TurnedClock clock = new TurnedClock();
        open("turned/tasks.tsv", clock);
        BlockingQueue<List<Task>> heard = new LinkedBlockingQueue<>();
        tasks.subscribe(heard::add);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<List<Task>> ended = tasks
                .submit(List.of(new FakeOperation("busy", target(host.add("web", ""))).running((connection, monitor) -> {
                    FakeOperation.await(go);
                    monitor.setWorkRemaining(20_000);
                    for (int i = 0; i < 20_000; i++) {
                        monitor.worked(1);
                        monitor.subTask("step " + i);
                    }
                })));
        // the first news is told at once, and from then on the clock stands still
        assertEquals(1, heard.take().size());
        go.countDown();
        Task task = ended.join().getFirst();
        assertEquals(List.of(), List.copyOf(heard));
        clock.turn(99);
        assertEquals(List.of(), List.copyOf(heard));
        clock.turn(1);
        assertEquals(List.of(task), heard.take());
        assertEquals(List.of(), List.copyOf(heard));
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
    void tellsWhatIsForgotten() throws InterruptedException {
        Task task = run(start(host.add("web", "")));
        BlockingQueue<List<Long>> forgotten = new LinkedBlockingQueue<>();
        tasks.subscribeForgotten(forgotten::add);
        tasks.clearEnded();
        assertEquals(List.of(task.id()), forgotten.take());
        assertEquals(List.of(), tasks.all());
    }
}
