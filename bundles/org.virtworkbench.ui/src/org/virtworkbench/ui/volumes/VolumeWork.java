package org.virtworkbench.ui.volumes;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.VolumeId;
import org.virtworkbench.core.task.Task;
import org.virtworkbench.core.task.TaskState;
import org.virtworkbench.ui.format.Format;

/** What tasks do to volumes just now, whoever started them and whenever. UI thread. */
final class VolumeWork {

    private final Map<VolumeId, Task> running = new HashMap<>();

    /** Takes tasks as they are now. {@return those of them that are about volumes} */
    List<Task> take(Collection<Task> tasks) {
        List<Task> about = tasks.stream().filter(task -> task.volume().isPresent()).toList();
        for (Task task : about) {
            VolumeId volume = task.volume().get();
            Task before = running.get(volume);
            if (task.state() == TaskState.RUNNING) {
                running.put(volume, task);
            } else if (before != null && before.id() == task.id()) {
                running.remove(volume);
            }
        }
        return about;
    }

    /** {@return what is done to a volume, how far and how fast; empty where nothing is} */
    String of(VolumeId volume) {
        Task task = running.get(volume);
        if (task == null) {
            return "";
        }
        String what = task.detail().isEmpty() ? task.name() : task.detail();
        return task.progress().isPresent() ? NLS.bind(Messages.Volumes_work, Format.percent(task.progress().getAsDouble() * 100), what)
                : what;
    }
}
