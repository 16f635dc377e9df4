package org.virtworkbench.core.internal.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.faking.FakeGuest;
import org.virtworkbench.core.faking.FakeOperation;
import org.virtworkbench.core.operation.SaveGuestOperation;
import org.virtworkbench.core.operation.ShutdownGuestOperation;
import org.virtworkbench.core.task.Task;
import org.virtworkbench.core.task.TaskState;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.GuestState;

/** Tasks whose link was lost, or whose call hangs. */
class LostTaskTest extends TaskEngineFixture {

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
    void replacesALookThatHangs() throws InterruptedException {
        FakeGuest guest = host.add("web", "");
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger looks = new AtomicInteger();
        FakeOperation operation = new FakeOperation("start", target(guest)).running((connection, monitor) -> {
            throw FakeOperation.failure(Kind.LINK_LOST, "gone");
        }).verifying(connection -> {
            if (looks.incrementAndGet() == 1) {
                looking.countDown();
                FakeOperation.await(end);
                return Optional.of(false);
            }
            return Optional.of(true);
        });
        Task task = run(operation);
        assertEquals(TaskState.OUTCOME_UNKNOWN, task.state());
        FakeOperation.await(looking);

        connections.abandon();

        assertEquals(TaskState.DONE, await(known -> known.id() == task.id() && known.state() != TaskState.OUTCOME_UNKNOWN).state());
        end.countDown();
        Job.getJobManager().join(Tasks.FAMILY, null);
        assertEquals(TaskState.DONE, tasks.all().getFirst().state(), "what the first look found late counts no more");
    }

    @Test
    void takesATimeoutThatTheHostReportsForAnAnswer() {
        host.failures.put("start", Kind.TIMEOUT);
        Task task = run(start(host.add("web", "")));
        assertEquals(TaskState.FAILED, task.state(), task.detail());
    }

    @Test
    void asksAgainWhatIsHeldBySomethingElse() {
        FakeGuest guest = host.add("web", "");
        host.failures.put("start", Kind.LINK_LOST);
        host.failures.put("find", Kind.TIMEOUT);
        Task task = run(start(guest));
        assertEquals(TaskState.OUTCOME_UNKNOWN, task.state());
        guest.state = GuestState.RUNNING;
        host.failures.clear();
        assertEquals(TaskState.DONE, await(known -> known.id() == task.id() && known.state() != TaskState.OUTCOME_UNKNOWN).state());
    }
}
