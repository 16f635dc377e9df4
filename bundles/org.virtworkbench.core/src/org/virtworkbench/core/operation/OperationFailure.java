package org.virtworkbench.core.operation;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;

/** Turns a driver's failure into a status that says what failed, why, and what to do. */
public final class OperationFailure {

    private OperationFailure() {
    }

    /** {@return the failure of an operation} A cancelled call becomes an {@link OperationCanceledException}. */
    public static CoreException of(Operation operation, HypervisorException failure) {
        if (failure.kind() == Kind.CANCELLED) {
            throw new OperationCanceledException(failure.getMessage());
        }
        String cure = failure.problem().cure();
        String text = cure.isEmpty() ? NLS.bind(Messages.failure, operation.name(), failure.getMessage())
                : NLS.bind(Messages.failure_cure, new Object[] { operation.name(), failure.getMessage(), cure });
        return because(text, failure);
    }

    /**
     * {@return a failure with a text of its own}
     *
     * @param text what failed, why, what to do
     * @param cause the driver's failure, or null where the driver was not asked
     */
    public static CoreException because(String text, HypervisorException cause) {
        return new CoreException(Status.error(text, cause));
    }
}
