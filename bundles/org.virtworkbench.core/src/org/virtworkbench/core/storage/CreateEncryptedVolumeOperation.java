package org.virtworkbench.core.storage;

import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.secret.NewSecret;

/**
 * Makes a volume that is encrypted with a secret that is made first. When the volume can't be made, the secret goes again.
 *
 * @param plain makes the volume, whose document names the secret
 * @param secret the secret
 */
public record CreateEncryptedVolumeOperation(CreateVolumeOperation plain, NewSecret secret) implements VolumeOperation {

    /** What QEMU says when its host is too busy to time how long the passphrase's hash takes; a moment later it can. */
    private static final String BUSY = "Unable to get accurate CPU usage";
    private static final int TRIES = 5;

    @Override
    public String name() {
        return plain.name();
    }

    @Override
    public Target target() {
        return plain.target();
    }

    @Override
    public String volume() {
        return plain.volume();
    }

    @Override
    public String virshCommand() {
        return secret.virshCommand(target()) + '\n' + plain.virshCommand();
    }

    @Override
    public void change(HypervisorConnection connection, SubMonitor monitor) throws HypervisorException, CoreException {
        secret.make(connection);
        boolean whole = false;
        try {
            make(connection, monitor);
            whole = true;
        } finally {
            if (!whole) {
                secret.takeBack(connection);
            }
        }
    }

    private void make(HypervisorConnection connection, SubMonitor monitor) throws HypervisorException {
        for (int tries = 1;; tries++) {
            try {
                plain.change(connection, monitor);
                return;
            } catch (HypervisorException e) {
                if (tries == TRIES || !e.getMessage().contains(BUSY)) {
                    throw e;
                }
            }
        }
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        return plain.verify(connection);
    }
}
