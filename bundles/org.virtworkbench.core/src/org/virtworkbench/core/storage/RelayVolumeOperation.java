package org.virtworkbench.core.storage;

import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.operation.Target;

/**
 * Copies a volume through this computer, as its host can't.
 *
 * @param asked what was asked for
 * @param copy how it is done
 */
record RelayVolumeOperation(CopyVolumeOperation asked, VolumeCopy copy) implements VolumeOperation {

    @Override
    public String name() {
        return asked.name();
    }

    @Override
    public Target target() {
        return asked.target();
    }

    @Override
    public String volume() {
        return asked.volume();
    }

    @Override
    public String virshCommand() {
        return copy.relayCommand(target(), asked.sourcePool());
    }

    @Override
    public void change(HypervisorConnection connection, SubMonitor monitor) throws HypervisorException, CoreException {
        copy.run(connection, monitor);
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) {
        return Optional.empty(); // there or not, whether it is whole is not known
    }
}
