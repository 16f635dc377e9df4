package org.virtworkbench.ui.tasks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.virtworkbench.core.task.Task;

/** The tasks that the view shows, newest first: rows that stay the same object while their task moves on. UI thread. */
final class TaskList {

    /** A row: the newest picture of one task. */
    static final class Row {
        private Task task;

        Row(Task task) {
            this.task = task;
        }

        Task task() {
            return task;
        }
    }

    /**
     * What an update did.
     *
     * @param added rows that came, newest first
     * @param changed rows whose task moved on
     */
    record Change(List<Row> added, List<Row> changed) {
    }

    private final Map<Long, Row> byId = new HashMap<>();

    /** {@return rows for all tasks of now, newest first; those of before are forgotten} */
    List<Row> reset(Collection<Task> tasks) {
        byId.clear();
        return update(tasks).added();
    }

    /** Takes tasks that are new or moved on. An older picture of a task that is over already changes nothing. */
    Change update(Collection<Task> tasks) {
        List<Row> added = new ArrayList<>();
        List<Row> changed = new ArrayList<>();
        for (Task task : tasks) {
            Row row = byId.get(task.id());
            if (row == null) {
                row = new Row(task);
                byId.put(task.id(), row);
                added.add(row);
            } else if (!row.task.state().isOver() || task.state().isOver()) {
                row.task = task;
                changed.add(row);
            }
        }
        added.sort(Comparator.comparingLong((Row row) -> row.task.id()).reversed());
        return new Change(added, changed);
    }

    /** {@return the rows of tasks that are not kept any more; they are forgotten} */
    List<Row> remove(Collection<Long> tasks) {
        return tasks.stream().map(byId::remove).filter(Objects::nonNull).toList();
    }

    /** {@return whether nothing is shown} */
    boolean isEmpty() {
        return byId.isEmpty();
    }

    /** {@return rows of the tasks that wait or run} */
    List<Row> activeRows() {
        return byId.values().stream().filter(row -> !row.task.state().isOver()).toList();
    }
}
