package org.virtworkbench.ui.network;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.task.Task;
import org.virtworkbench.core.task.TaskState;
import org.virtworkbench.core.task.Tasks;

/** Runs tasks and waits for their end, on a worker thread. */
final class Waiting {

    private static final long LOOK_MILLIS = 100;

    private Waiting() {
    }

    /**
     * {@return why the first one failed; empty when all ended well}
     *
     * @param tasks where they run
     * @param operations what is done
     * @param monitor whether the person gave up waiting
     * @throws InterruptedException when the person did; the tasks go on
     */
    static Optional<String> until(Tasks tasks, List<Operation> operations, IProgressMonitor monitor) throws InterruptedException {
        CompletableFuture<List<Task>> over = tasks.submit(operations);
        while (true) {
            try {
                return over.get(LOOK_MILLIS, TimeUnit.MILLISECONDS).stream().filter(task -> task.state() != TaskState.DONE).findFirst()
                        .map(task -> task.detail().isEmpty() ? task.name() : task.detail());
            } catch (TimeoutException e) {
                if (monitor.isCanceled()) {
                    throw new InterruptedException(e.getMessage());
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
