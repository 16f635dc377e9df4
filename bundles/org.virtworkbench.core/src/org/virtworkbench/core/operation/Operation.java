package org.virtworkbench.core.operation;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;

/** One thing a person can do. Runs in a job; never on the UI thread. Immutable: asking twice makes two. */
public interface Operation {

    /** {@return what it does, to what, for a person: "Start web-01"} */
    String name();

    /** {@return what it is done to} */
    Target target();

    /** {@return the command line that does the same, such as {@code virsh -c qemu:///system start web-01}; several lines where it takes several} */
    String virshCommand();

    /**
     * Does it.
     *
     * @param connection the target host's, leased for as long as this runs
     * @param monitor progress and cancellation
     * @throws CoreException with what failed, why, and what to do
     * @throws org.eclipse.core.runtime.OperationCanceledException when it was cancelled
     */
    void run(org.virtworkbench.core.driver.HypervisorConnection connection, SubMonitor monitor) throws CoreException;

    /**
     * Ends a call that {@link #run} waits in, from another thread; called once when the task is cancelled. Does nothing where nothing can be ended.
     *
     * @param connection the target host's
     * @throws org.virtworkbench.core.driver.HypervisorException when the host refuses
     */
    default void abort(org.virtworkbench.core.driver.HypervisorConnection connection) throws org.virtworkbench.core.driver.HypervisorException {
        // most calls return at once
    }
}
