package org.virtworkbench.app.tests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.Plain;
import org.virtworkbench.app.tests.harness.VirshList;
import org.virtworkbench.app.tests.harness.Watched;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.core.operation.StartGuestOperation;
import org.virtworkbench.core.operation.StartGuestOperation.How;
import org.virtworkbench.core.operation.Targets;
import org.virtworkbench.core.task.Task;
import org.virtworkbench.core.task.TaskState;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.testhosts.FaultyLink.Fault;
import org.virtworkbench.testhosts.HostOptions;
import org.virtworkbench.testhosts.RepeatedOnCrash;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;

/** The link is lost while something is being done: what came of it is found out, and it is not done again. */
@WorkbenchTest
class OperationFaultsTest extends FaultyLinkFixture {

    @RegisterExtension
    static final TestHostExtension HOST = new TestHostExtension(HostOptions.DEFAULT);

    OperationFaultsTest(TestHost host) {
        super(host);
    }

    private static CompletableFuture<List<Task>> start(LiveHost live, String guest) {
        StartGuestOperation operation = live.about(guest, model -> new StartGuestOperation(Targets.of(model), How.PAUSED));
        return LiveHost.service(Tasks.class).submit(List.of(operation));
    }

    private static Optional<Task> task(String guest) {
        return LiveHost.service(Tasks.class).all().stream().filter(task -> task.target().objectName().equals(guest)).findFirst();
    }

    private long timesStarted(String guest) throws IOException {
        return Files.readAllLines(host.folder().resolve("log/qemu/" + guest + ".log")).stream()
                .filter(line -> line.contains("starting up libvirt"))
                .count();
    }

    @RepeatedOnCrash
    void whatWasDoneIsFoundOutAndNotDoneTwice() throws IOException {
        Plain.define(host, "once");
        try (Watched watched = connect()) {
            link.set(Fault.SLOW);
            start(watched.host(), "once");
            VirshList.untilSays(host, "once", "paused");
            link.set(Fault.DEAF); // the answer is still on its way
            watched.assertOthersGoOn();
            Ui.until("the task does not know", () -> task("once").filter(task -> task.state() == TaskState.OUTCOME_UNKNOWN).isPresent());
            link.breakOff();
            link.set(Fault.NONE);
            watched.untilBack();
            Ui.untilEquals("outcome", Optional.of(TaskState.DONE), () -> task("once").map(Task::state));
            VirshList.untilSame(watched.host(), host);
            assertEquals(1, timesStarted("once"));
            watched.assertNothingIsLeft();
        }
    }

    @RepeatedOnCrash
    void whatNeverArrivedIsToldAsNotDone() {
        Plain.define(host, "never");
        try (Watched watched = connect()) {
            link.set(Fault.STALLED);
            start(watched.host(), "never");
            Ui.until("the task began", () -> task("never").filter(task -> task.state() != TaskState.WAITING).isPresent());
            watched.untilLost(Ui.get(() -> VirshList.shown(watched.host())));
            link.breakOff();
            watched.assertOthersGoOn();
            link.set(Fault.NONE);
            watched.untilBack();
            Ui.untilEquals("outcome", Optional.of(TaskState.FAILED), () -> task("never").map(Task::state));
            assertEquals("shut off", VirshList.of(host).get("never"));
            VirshList.untilSame(watched.host(), host);
            watched.assertNothingIsLeft();
        }
    }
}
