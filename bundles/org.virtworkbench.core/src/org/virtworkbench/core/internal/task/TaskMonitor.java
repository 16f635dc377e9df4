package org.virtworkbench.core.internal.task;

import java.util.OptionalDouble;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.ProgressMonitorWrapper;

/** Passes an operation's progress on to its task. */
final class TaskMonitor extends ProgressMonitorWrapper {

    private final LiveTask task;
    private double total;
    private double worked;

    TaskMonitor(LiveTask task, IProgressMonitor monitor) {
        super(monitor);
        this.task = task;
    }

    @Override
    public void beginTask(String name, int totalWork) {
        total = totalWork;
        super.beginTask(name, totalWork);
    }

    @Override
    public void subTask(String name) {
        task.detail(name);
        super.subTask(name);
    }

    @Override
    public void worked(int work) {
        internalWorked(work);
    }

    @Override
    public void internalWorked(double work) {
        worked += work;
        if (total > 0 && worked > 0) {
            task.progress(OptionalDouble.of(Math.min(1, worked / total)));
        }
        super.internalWorked(work);
    }
}
