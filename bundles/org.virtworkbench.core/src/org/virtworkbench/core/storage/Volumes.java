package org.virtworkbench.core.storage;

import java.util.Optional;

import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.VolumeId;

/** Looks at volumes of a host. */
final class Volumes {

    private Volumes() {
    }

    /** {@return whether a volume is there; empty while its pool can't tell} */
    static Optional<Boolean> exists(HypervisorConnection connection, VolumeId volume) throws HypervisorException {
        try {
            connection.volumes().xml(volume);
            return Optional.of(true);
        } catch (HypervisorException e) {
            return switch (e.kind()) {
                case NOT_FOUND -> Optional.of(false);
                case INVALID_STATE -> Optional.empty();
                default -> throw e;
            };
        }
    }

    /** Deletes a volume that is not wanted any more, where it is there. */
    static void remove(HypervisorConnection connection, VolumeId volume) throws HypervisorException {
        try {
            connection.volumes().delete(volume);
        } catch (HypervisorException e) {
            if (e.kind() != Kind.NOT_FOUND) {
                throw e;
            }
        }
    }
}
