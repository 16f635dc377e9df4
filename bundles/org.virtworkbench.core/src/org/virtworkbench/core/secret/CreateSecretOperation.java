package org.virtworkbench.core.secret;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.operation.Target;

/**
 * Makes a secret and gives it its value.
 *
 * @param target the host
 * @param made the secret
 */
public record CreateSecretOperation(Target target, NewSecret made) implements SecretOperation {

    @Override
    public String name() {
        return NLS.bind(Messages.create, made.draft().name());
    }

    @Override
    public UUID secret() {
        return made.draft().uuid();
    }

    @Override
    public String virshCommand() {
        return made.virshCommand(target);
    }

    @Override
    public void change(HypervisorConnection connection) throws HypervisorException, CoreException {
        made.make(connection);
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        // whether a secret has a value can't be told without reading it
        return connection.secrets().find(secret()).isPresent() ? Optional.empty() : Optional.of(false);
    }
}
