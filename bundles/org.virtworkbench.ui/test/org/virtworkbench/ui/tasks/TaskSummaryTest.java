package org.virtworkbench.ui.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.task.Task;
import org.virtworkbench.core.task.TaskState;
import org.virtworkbench.ui.tasks.TaskList.Row;

class TaskSummaryTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    static Task task(long id, long group, TaskState state, String detail) {
        Target target = new Target("h", "host", "test:///default", Optional.of(UUID.randomUUID()), "web-" + id);
        return new Task(id, group, "Start web-" + id, target, "virsh start web-" + id, state, OptionalDouble.empty(), detail, NOON,
                Optional.of(NOON),
                state.isOver() ? Optional.of(NOON.plusSeconds(2)) : Optional.empty());
    }

    @Test
    void aSingleTaskThatWasDoneNeedsNoWord() {
        assertTrue(TaskSummary.of(List.of(task(1, 1, TaskState.DONE, ""))).isEmpty());
        assertTrue(TaskSummary.of(List.of(task(1, 1, TaskState.CANCELLED, ""))).isEmpty());
    }

    @Test
    void aSingleFailureIsTold() {
        TaskSummary summary = TaskSummary.of(List.of(task(1, 1, TaskState.FAILED, "No memory"))).orElseThrow();
        assertEquals("No memory", summary.text());
        assertTrue(summary.isProblem());
        assertTrue(summary.title().contains("web-1"));
    }

    @Test
    void manyTasksAreOneSummary() {
        TaskSummary summary = TaskSummary.of(List.of(task(1, 1, TaskState.DONE, ""), task(2, 1, TaskState.DONE, ""))).orElseThrow();
        assertFalse(summary.isProblem());
        assertTrue(summary.title().contains("2"));
    }

    @Test
    void aMixedSummaryCountsAndNamesTheProblems() {
        TaskSummary summary = TaskSummary.of(List.of(task(1, 1, TaskState.DONE, ""), task(2, 1, TaskState.FAILED, "No\nmemory"),
                task(3, 1, TaskState.OUTCOME_UNKNOWN, "Link lost"), task(4, 1, TaskState.CANCELLED, ""))).orElseThrow();
        assertTrue(summary.isProblem());
        assertTrue(summary.title().contains("1") && summary.title().contains("4"), summary.title());
        assertTrue(summary.text().contains("No memory") && summary.text().contains("Link lost"), summary.text());
    }

    @Test
    void rowsStayTheSameWhileTheirTaskMovesOn() {
        TaskList list = new TaskList();
        List<Row> first = list.reset(List.of(task(1, 1, TaskState.RUNNING, ""), task(2, 2, TaskState.WAITING, "")));
        assertEquals(2, first.get(0).task().id(), "newest first");
        TaskList.Change change = list.update(List.of(task(1, 1, TaskState.DONE, ""), task(3, 3, TaskState.RUNNING, "")));
        assertEquals(List.of(first.get(1)), change.changed());
        assertEquals(TaskState.DONE, first.get(1).task().state());
        assertEquals(3, change.added().get(0).task().id());
        assertTrue(list.update(List.of(task(1, 1, TaskState.RUNNING, ""))).changed().isEmpty(), "an older picture of an ended task");
    }
}
