package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.TasksBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.Targets;
import org.virtworkbench.core.task.Tasks;

/** The view of tasks: progress, cancel, outcome, the virsh command, history. */
@WorkbenchTest
class TasksViewTest {

    private final WorkbenchBot window = new WorkbenchBot();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private LiveHost demo;

    /** Works to a half, then waits for the test or for being cancelled. */
    private record Half(Target target, String name, CountDownLatch goOn, boolean fails) implements Operation {

        @Override
        public String virshCommand() {
            return "virsh -c test:///default half " + target.objectName();
        }

        @Override
        public void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
            monitor.setWorkRemaining(100).worked(50);
            try {
                while (!goOn.await(10, TimeUnit.MILLISECONDS)) {
                    if (monitor.isCanceled()) {
                        throw new OperationCanceledException();
                    }
                }
            } catch (InterruptedException e) {
                throw new OperationCanceledException();
            }
            if (fails) {
                throw new CoreException(Status.error("It went wrong.\nTry it again."));
            }
        }
    }

    @BeforeEach
    void connect() {
        demo = LiveHost.demo();
    }

    @AfterEach
    void end() {
        goOn.countDown();
    }

    private void submit(String guest, String name, boolean fails) {
        Target target = demo.about(guest, Targets::of);
        LiveHost.service(Tasks.class).submit(List.of(new Half(target, name, goOn, fails)));
    }

    @Test
    void saysThatThereIsNothingYet() {
        assertTrue(window.tasks().text().contains("No tasks yet"), window.tasks().text());
    }

    @Test
    void showsProgressAndOutcome() {
        submit("web-01", "Half a task", false);
        TasksBot tasks = window.tasks();
        tasks.untilState("Half a task", "Running, 50 %");
        goOn.countDown();
        tasks.untilState("Half a task", "Done");
    }

    @Test
    void cancelsATask() {
        submit("web-01", "Endless", false);
        TasksBot tasks = window.tasks();
        tasks.untilStateBegins("Endless", "Running");
        tasks.select("Endless");
        tasks.choose("Cancel");
        tasks.untilState("Endless", "Cancelled");
    }

    @Test
    void letsTasksOfOneGuestWaitForEachOther() {
        submit("web-01", "First", false);
        submit("web-01", "Second", false);
        submit("web-02", "Beside", false);
        TasksBot tasks = window.tasks();
        tasks.untilStateBegins("First", "Running");
        tasks.untilStateBegins("Beside", "Running");
        tasks.untilState("Second", "Waiting");
        assertEquals(List.of("Beside", "Second", "First"), tasks.names());
        goOn.countDown();
        tasks.untilState("Second", "Done");
    }

    @Test
    void tellsWhyATaskFailedAndWhatToDo() {
        goOn.countDown();
        submit("web-01", "Bad luck", true);
        TasksBot tasks = window.tasks();
        tasks.untilState("Bad luck", "Failed");
        tasks.select("Bad luck");
        tasks.untilSays("It went wrong.\nTry it again.");
        tasks.untilSays("virsh -c test:///default half web-01");
    }

    @Test
    void copiesTheCommandAndForgetsWhatIsOver() {
        goOn.countDown();
        submit("web-01", "Quick", false);
        TasksBot tasks = window.tasks();
        tasks.untilState("Quick", "Done");
        tasks.select("Quick");
        tasks.choose("Copy virsh Command");
        assertEquals("virsh -c test:///default half web-01", window.clipboard());
        tasks.choose("Clear Ended Tasks");
        tasks.untilEmpty();
        assertTrue(tasks.text().contains("No tasks yet"), tasks.text());
    }
}
