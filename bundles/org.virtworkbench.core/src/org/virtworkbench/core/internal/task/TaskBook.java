package org.virtworkbench.core.internal.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;

import org.virtworkbench.core.internal.JobClock;
import org.virtworkbench.core.internal.Trouble;
import org.virtworkbench.core.task.Task;
import org.virtworkbench.core.task.TaskState;

/** The newest picture of every task, of now and before. Gives out numbers, tells listeners, writes history. Thread-safe; reads and writes files in the background only. */
final class TaskBook {

    private final NavigableMap<Long, Task> tasks = new ConcurrentSkipListMap<>();
    private final CompletableFuture<Void> loaded = new CompletableFuture<>();
    private final TaskNews news;
    private final HistoryWriter writer;
    private long nextId = 1;

    /**
     * @param history the file, used by nobody else
     * @param clock when changes are told
     * @param trouble takes failures that no task tells
     */
    TaskBook(TaskHistory history, JobClock clock, Trouble trouble) {
        news = new TaskNews(clock, trouble);
        writer = new HistoryWriter(history, this::remember);
        writer.schedule();
    }

    private void remember(List<Task> before) {
        for (Task task : before) {
            if (task.state().isOver()) {
                tasks.put(task.id(), task);
                news.changed(task);
            } else {
                put(interrupted(task));
            }
        }
        synchronized (this) {
            nextId = tasks.isEmpty() ? 1 : tasks.lastKey() + 1;
        }
        loaded.complete(null);
    }

    /** {@return a task as it ended with the product that ran it, when that ended before the task} */
    private static Task interrupted(Task task) {
        boolean ran = task.started().isPresent();
        return new Task(task.id(), task.group(), task.name(), task.target(), task.virshCommand(),
                ran ? TaskState.OUTCOME_UNKNOWN : TaskState.CANCELLED,
                task.progress(), ran ? Messages.ended_running : Messages.ended_waiting, task.created(), task.started(),
                Optional.of(Instant.now()));
    }

    /** {@return completes when the tasks of before are there} */
    CompletableFuture<Void> loaded() {
        return loaded;
    }

    TaskNews news() {
        return news;
    }

    /** {@return the first of a number of ids that follow each other} */
    synchronized long takeIds(int count) {
        long first = nextId;
        nextId += count;
        return first;
    }

    /** Takes new tasks, and forgets old ones that are over where there are too many then. */
    void enter(List<Task> created) {
        created.forEach(this::put);
        trim();
    }

    /** Takes a newer picture of a task; called in the order of its changes. */
    void put(Task task) {
        synchronized (this) { // with the writer, lest a task be cleared here and written there
            Task before = tasks.put(task.id(), task);
            if (before == null || before.state() != task.state() || before.state().isOver()) {
                writer.write(task);
            }
        }
        news.changed(task);
    }

    /** In one pass, however many are too many. */
    private void trim() {
        int tooMany = tasks.size() - TaskHistory.KEPT;
        List<Long> forgotten = new ArrayList<>();
        for (Iterator<Task> oldest = tasks.values().iterator(); forgotten.size() < tooMany && oldest.hasNext();) {
            Task task = oldest.next();
            if (task.state().isOver()) {
                oldest.remove();
                forgotten.add(task.id());
            }
        }
        news.forgotten(forgotten);
    }

    /** {@return all tasks, newest first} */
    List<Task> all() {
        return List.copyOf(tasks.descendingMap().values());
    }

    synchronized void clearEnded() {
        List<Long> ended = tasks.values().stream().filter(task -> task.state().isOver()).map(Task::id).toList();
        tasks.keySet().removeAll(ended);
        writer.forget(ended);
        news.forgotten(ended);
    }

    void close() {
        writer.flush();
    }
}
