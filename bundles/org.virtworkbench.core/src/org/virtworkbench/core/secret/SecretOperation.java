package org.virtworkbench.core.secret;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.virtworkbench.core.connection.DetailRequest;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.OperationFailure;

/** Something that is done to one secret. Its target is the host. */
interface SecretOperation extends Operation {

    /** {@return the secret} */
    UUID secret();

    @Override
    default Optional<Object> exclusive() {
        return Optional.of(secret());
    }

    @Override
    default Optional<DetailRequest> touches() {
        return Optional.empty(); // the model holds no secrets
    }

    @Override
    default void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
        try {
            change(connection);
        } catch (HypervisorException e) {
            throw OperationFailure.of(this, e);
        }
    }

    /** Does it. */
    void change(HypervisorConnection connection) throws HypervisorException, CoreException;
}
