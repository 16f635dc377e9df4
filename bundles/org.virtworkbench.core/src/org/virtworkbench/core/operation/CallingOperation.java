package org.virtworkbench.core.operation;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;

/** An operation that is calls to its host and nothing else, each over at once: what the host refuses is told as why it failed. */
public interface CallingOperation extends Operation {

    /**
     * Makes the calls.
     *
     * @param connection the target host's
     * @throws HypervisorException when the host refuses one
     */
    void act(HypervisorConnection connection) throws HypervisorException;

    @Override
    default void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
        try {
            act(connection);
        } catch (HypervisorException e) {
            throw OperationFailure.of(this, e);
        }
    }
}
