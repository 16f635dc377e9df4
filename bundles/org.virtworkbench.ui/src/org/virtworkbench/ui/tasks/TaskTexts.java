package org.virtworkbench.ui.tasks;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.task.Task;
import org.virtworkbench.core.task.TaskState;
import org.virtworkbench.ui.format.StateTexts;

/** Words for tasks. */
final class TaskTexts {

    private TaskTexts() {
    }

    /** {@return a task's state as a word, with its percentage where it is known} */
    static String state(Task task) {
        return task.state() == TaskState.RUNNING && task.progress().isPresent()
                ? NLS.bind(Messages.stateRunningPercent, Math.round(task.progress().getAsDouble() * 100))
                : StateTexts.text(task.state());
    }

    /** {@return how long a task ran or has run by now; zero before it starts} */
    static Duration duration(Task task, Instant now) {
        return task.started().map(start -> Duration.between(start, task.ended().orElse(now))).orElse(Duration.ZERO);
    }

    /** {@return the text without its line breaks, for a cell} */
    static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " "); //$NON-NLS-1$ //$NON-NLS-2$
    }
}
