package org.virtworkbench.core.internal.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.virtworkbench.core.internal.Trouble;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.task.Task;

/** Tells listeners of changed tasks: the newest picture of each, at most ten times a second. */
final class TaskNews extends Job {

    private static final long EVERY_MILLIS = 100;

    private final Trouble trouble;
    private final List<Consumer<List<Task>>> listeners = new CopyOnWriteArrayList<>();
    private final Map<Long, Task> changed = new LinkedHashMap<>();
    private long last = System.nanoTime() - EVERY_MILLIS * 1_000_000;

    TaskNews(Trouble trouble) {
        super(Messages.job_news);
        this.trouble = trouble;
        setSystem(true);
    }

    Subscription subscribe(Consumer<List<Task>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void changed(Task task) {
        long wait;
        synchronized (changed) {
            changed.put(task.id(), task);
            if (changed.size() > 1) {
                return;
            }
            wait = EVERY_MILLIS - (System.nanoTime() - last) / 1_000_000;
        }
        schedule(Math.max(0, wait));
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        List<Task> news;
        synchronized (changed) {
            news = List.copyOf(changed.values());
            changed.clear();
            last = System.nanoTime();
        }
        for (Consumer<List<Task>> listener : news.isEmpty() ? List.<Consumer<List<Task>>>of() : listeners) {
            try {
                listener.accept(news);
            } catch (RuntimeException e) {
                trouble.report(Messages.listener_failed, e);
            }
        }
        return Status.OK_STATUS;
    }
}
