package org.virtworkbench.core.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.VolumeCalls.Resize;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.storage.VolumeDocument;

/**
 * Changes the size of a volume.
 *
 * @param target the pool
 * @param volume its name
 * @param capacity the new size in bytes
 * @param how what is allowed and wanted
 */
public record ResizeVolumeOperation(Target target, String volume, long capacity, Set<Resize> how) implements VolumeOperation {

    /** Copies the set. */
    public ResizeVolumeOperation {
        how = Set.copyOf(how);
    }

    @Override
    public String name() {
        return NLS.bind(Messages.resize_name, volume);
    }

    @Override
    public String virshCommand() {
        List<String> words = new ArrayList<>(List.of(capacity + "B"));
        if (how.contains(Resize.ALLOCATE)) {
            words.add("--allocate");
        }
        if (how.contains(Resize.SHRINK)) {
            words.add("--shrink");
        }
        return virsh("vol-resize", words.toArray(String[]::new));
    }

    @Override
    public void change(HypervisorConnection connection, SubMonitor monitor) throws HypervisorException {
        connection.volumes().resize(volumeId(), capacity, how);
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        try {
            return VolumeDocument.parse(connection.volumes().xml(volumeId())).capacity().map(now -> now >= capacity);
        } catch (XmlSyntaxException e) {
            return Optional.empty();
        }
    }
}
