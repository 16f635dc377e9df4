package org.virtworkbench.core.internal.task;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.virtworkbench.core.internal.JobClock;
import org.virtworkbench.core.internal.Trouble;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.task.Task;

/** Tells listeners of forgotten and of changed tasks: the newest picture of each, at most ten times a second. */
final class TaskNews extends Job {

    private static final long EVERY_MILLIS = 100;

    private final JobClock clock;
    private final Trouble trouble;
    private final List<Consumer<List<Task>>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<List<Long>>> forgetting = new CopyOnWriteArrayList<>();
    private final Map<Long, Task> changed = new LinkedHashMap<>();
    /** Told before the changes. Guarded by them, as the next. */
    private final Set<Long> forgotten = new LinkedHashSet<>();
    private boolean scheduled;
    private long last;

    TaskNews(JobClock clock, Trouble trouble) {
        super(Messages.job_news);
        this.clock = clock;
        this.trouble = trouble;
        last = clock.millis() - EVERY_MILLIS;
        setSystem(true);
    }

    Subscription subscribe(Consumer<List<Task>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    Subscription subscribeForgotten(Consumer<List<Long>> listener) {
        forgetting.add(listener);
        return () -> forgetting.remove(listener);
    }

    void changed(Task task) {
        synchronized (changed) {
            changed.put(task.id(), task);
        }
        tellSoon();
    }

    /** Takes tasks that are not kept any more; what was to be told of them is not. */
    void forgotten(Collection<Long> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        synchronized (changed) {
            changed.keySet().removeAll(tasks);
            forgotten.addAll(tasks);
        }
        tellSoon();
    }

    private void tellSoon() {
        long wait;
        synchronized (changed) {
            if (scheduled) {
                return;
            }
            scheduled = true;
            wait = Math.max(0, EVERY_MILLIS - (clock.millis() - last));
        }
        clock.schedule(this, wait);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        List<Task> news;
        List<Long> gone;
        synchronized (changed) {
            news = List.copyOf(changed.values());
            gone = List.copyOf(forgotten);
            changed.clear();
            forgotten.clear();
            scheduled = false;
            last = clock.millis();
        }
        tell(forgetting, gone);
        tell(listeners, news);
        return Status.OK_STATUS;
    }

    private <T> void tell(List<Consumer<List<T>>> hearing, List<T> news) {
        if (news.isEmpty()) {
            return;
        }
        for (Consumer<List<T>> listener : hearing) {
            try {
                listener.accept(news);
            } catch (RuntimeException e) {
                trouble.report(Messages.listener_failed, e);
            }
        }
    }
}
