package org.virtworkbench.core.operation;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
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
        String text = operation.name() + " failed: " + failure.getMessage() + (cure.isEmpty() ? "" : "\n" + cure); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        return new CoreException(Status.error(text, failure));
    }
}
