package org.virtworkbench.ui.forms;

import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Control;
import org.virtworkbench.core.connection.ConnectionLease;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.model.values.ConnectionProblem;
import org.virtworkbench.ui.widgets.Later;

/** Asks a host for something that the model does not hold, in a job, and hands the answer to a control as long as that is there. */
public final class HostFetch {

    private final Connections connections;
    private final Control control;

    /**
     * A question to a host.
     *
     * @param <R> its answer
     */
    @FunctionalInterface
    public interface Call<R> {
        /** Asks; on a worker thread, may block. */
        R ask(HypervisorConnection connection) throws HypervisorException;
    }

    /**
     * @param connections where the host's connection is borrowed
     * @param control whose disposal makes answers unwanted
     */
    public HostFetch(Connections connections, Control control) {
        this.connections = connections;
        this.control = control;
    }

    /**
     * Asks.
     *
     * @param host id of the host's profile
     * @param usage what for, as the job's name and on the lease
     * @param call the question
     * @param answer takes what came, on the UI thread
     * @param failure takes why nothing came, on the UI thread; always called when the answer is not
     */
    public <R> void run(String host, String usage, Call<R> call, Consumer<R> answer, Consumer<HypervisorException> failure) {
        new BackgroundJob(usage, monitor -> {
            try (ConnectionLease lease = connections.lease(host, usage)) {
                R result = call.ask(lease.connection());
                Later.run(control, () -> answer.accept(result));
            } catch (HypervisorException e) {
                Later.run(control, () -> failure.accept(e));
            } catch (RuntimeException e) {
                ILog.of(HostFetch.class).error(usage, e);
                Later.run(control, () -> failure.accept(unforeseen(e)));
            }
        }).schedule();
    }

    /**
     * Does something on the UI thread after what that has to do just now, unless the control is gone then.
     *
     * @param action what
     */
    public void later(Runnable action) {
        Later.run(control, action);
    }

    private static HypervisorException unforeseen(RuntimeException cause) {
        return new HypervisorException(Kind.OTHER, new ConnectionProblem(Messages.Fetch_failed, cause.toString(), ""), cause);
    }
}
