package org.virtworkbench.ui.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.task.Task;
import org.virtworkbench.core.task.TaskState;

/**
 * How the tasks of one click ended, for a person.
 *
 * @param title one short line
 * @param text more about it; the first problems with their reasons
 * @param isProblem whether something was not done
 */
record TaskSummary(String title, String text, boolean isProblem) {

    private static final int PROBLEMS_TOLD = 3;

    /** {@return the summary of tasks that are over; empty where nothing needs to be told: a single task that was done or was cancelled by its person} */
    static Optional<TaskSummary> of(List<Task> tasks) {
        List<Task> problems = tasks.stream().filter(task -> task.state() == TaskState.FAILED || task.state() == TaskState.OUTCOME_UNKNOWN)
                .toList();
        if (tasks.size() == 1) {
            return problems.isEmpty() ? Optional.empty()
                    : Optional.of(new TaskSummary(tasks.get(0).name() + ": " + TaskTexts.state(tasks.get(0)), tasks.get(0).detail(), true)); //$NON-NLS-1$
        }
        long done = count(tasks, TaskState.DONE);
        if (done == tasks.size()) {
            return Optional.of(new TaskSummary(NLS.bind(Messages.noticeDone, done), "", false)); //$NON-NLS-1$
        }
        List<String> lines = new ArrayList<>();
        add(lines, Messages.noticeFailed, count(tasks, TaskState.FAILED));
        add(lines, Messages.noticeCancelled, count(tasks, TaskState.CANCELLED));
        add(lines, Messages.noticeUnknown, count(tasks, TaskState.OUTCOME_UNKNOWN));
        String counts = String.join(", ", lines); //$NON-NLS-1$
        StringBuilder text = new StringBuilder(counts);
        problems.stream().limit(PROBLEMS_TOLD).forEach(task -> text.append('\n').append(TaskTexts.oneLine(task.detail())));
        return Optional.of(new TaskSummary(NLS.bind(Messages.noticeMixed, done, tasks.size()), text.toString(), !problems.isEmpty()));
    }

    private static long count(List<Task> tasks, TaskState state) {
        return tasks.stream().filter(task -> task.state() == state).count();
    }

    private static void add(List<String> lines, String text, long number) {
        if (number > 0) {
            lines.add(NLS.bind(text, number));
        }
    }
}
