package org.virtworkbench.core.secret;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.VirshCommand;

/**
 * Deletes a secret with its value.
 *
 * @param target the host
 * @param secret its uuid
 * @param secretName what names it for a person
 */
public record DeleteSecretOperation(Target target, UUID secret, String secretName) implements SecretOperation {

    @Override
    public String name() {
        return NLS.bind(Messages.delete, secretName);
    }

    @Override
    public String virshCommand() {
        return VirshCommand.onHostOf(target, "secret-undefine", secret.toString());
    }

    @Override
    public void change(HypervisorConnection connection) throws HypervisorException {
        connection.secrets().delete(secret);
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        return Optional.of(connection.secrets().find(secret).isEmpty());
    }
}
