package org.virtworkbench.core.internal.task;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.virtworkbench.core.task.Task;

/** The one who reads and writes the history, in the background. */
final class HistoryWriter extends Job {

    private final TaskHistory history;
    private final Consumer<List<Task>> loaded;
    private final Map<Long, Task> pending = new LinkedHashMap<>();
    private final Set<Long> forgotten = new HashSet<>();
    private boolean read;

    /**
     * @param history the file, used by nobody else
     * @param loaded takes the tasks of earlier starts, once, oldest first
     */
    HistoryWriter(TaskHistory history, Consumer<List<Task>> loaded) {
        super(Messages.job_write);
        this.history = history;
        this.loaded = loaded;
        setSystem(true);
    }

    /** Writes a task's picture, later. */
    void write(Task task) {
        synchronized (pending) {
            pending.put(task.id(), task);
        }
        schedule();
    }

    /** Forgets tasks, also older pictures of them that the file has already; later. */
    void forget(Collection<Long> tasks) {
        synchronized (pending) {
            pending.keySet().removeAll(tasks);
            forgotten.addAll(tasks);
        }
        schedule();
    }

    /** Writes what is left, now. */
    synchronized void flush() {
        if (!read) {
            read = true;
            loaded.accept(history.load());
        }
        List<Task> pictures;
        Set<Long> gone;
        synchronized (pending) {
            pictures = List.copyOf(pending.values());
            pending.clear();
            gone = Set.copyOf(forgotten);
            forgotten.clear();
        }
        if (!gone.isEmpty()) {
            history.forget(gone);
        }
        if (!pictures.isEmpty()) {
            history.write(pictures);
        }
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        flush();
        return Status.OK_STATUS;
    }
}
