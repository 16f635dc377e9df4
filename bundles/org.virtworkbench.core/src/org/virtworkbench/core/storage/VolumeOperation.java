package org.virtworkbench.core.storage;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.virtworkbench.core.connection.DetailRequest;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.VolumeId;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.OperationFailure;
import org.virtworkbench.core.operation.VirshCommand;

/** Something that is done to one volume. Its target is the pool; others may be done to other volumes of the pool meanwhile. */
interface VolumeOperation extends Operation {

    /** {@return the volume's name in its pool} */
    String volume();

    /** {@return the volume} */
    default VolumeId volumeId() {
        return new VolumeId(pool(), volume());
    }

    /** {@return uuid of its pool} */
    default UUID pool() {
        return target().object().orElseThrow();
    }

    @Override
    default Optional<Object> exclusive() {
        return Optional.of(volumeId());
    }

    @Override
    default Optional<DetailRequest> touches() {
        return Optional.of(new DetailRequest.Places(target().host()));
    }

    @Override
    default boolean takesLong() {
        return true;
    }

    /** {@return a virsh command on the volume} */
    default String virsh(String command, String... more) {
        String[] words = new String[more.length + 3];
        words[0] = "--pool";
        words[1] = target().objectName();
        words[2] = volume();
        System.arraycopy(more, 0, words, 3, more.length);
        return VirshCommand.onHostOf(target(), command, words);
    }

    @Override
    default void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
        try {
            change(connection, monitor);
        } catch (HypervisorException e) {
            throw OperationFailure.of(this, e);
        }
    }

    /** Does it. */
    void change(HypervisorConnection connection, SubMonitor monitor) throws HypervisorException, CoreException;
}
