package org.virtworkbench.core.secret;

import java.util.UUID;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.operation.Target;

/**
 * Gives a secret another value.
 *
 * @param target the host
 * @param secret its uuid
 * @param secretName what names it for a person
 * @param value the value; used up by running
 */
public record SetSecretValueOperation(Target target, UUID secret, String secretName, SecretValue value) implements SecretOperation {

    @Override
    public String name() {
        return NLS.bind(Messages.setValue, secretName);
    }

    @Override
    public String virshCommand() {
        return NewSecret.setValue(target, secret.toString(), value);
    }

    @Override
    public void change(HypervisorConnection connection) throws HypervisorException, CoreException {
        value.use(bytes -> connection.secrets().setValue(secret, bytes));
    }
}
