package org.virtworkbench.core.storage;

import java.util.Locale;

import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.VolumeCalls.Wipe;
import org.virtworkbench.core.operation.Target;

/**
 * Overwrites what is in a volume; the volume stays.
 *
 * @param target the pool
 * @param volume its name
 * @param algorithm how
 */
public record WipeVolumeOperation(Target target, String volume, Wipe algorithm) implements VolumeOperation {

    @Override
    public String name() {
        return NLS.bind(Messages.wipe_name, volume);
    }

    @Override
    public String virshCommand() {
        return algorithm == Wipe.ZERO ? virsh("vol-wipe")
                : virsh("vol-wipe", "--algorithm", algorithm.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void change(HypervisorConnection connection, SubMonitor monitor) throws HypervisorException {
        monitor.subTask(Messages.wipe_progress);
        connection.volumes().wipe(volumeId(), algorithm);
    }
}
