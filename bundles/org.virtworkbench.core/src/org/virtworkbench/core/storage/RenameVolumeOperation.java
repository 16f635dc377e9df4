package org.virtworkbench.core.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.VolumeId;
import org.virtworkbench.core.driver.VolumeName;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.OperationFailure;
import org.virtworkbench.core.operation.PathUsers;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.storage.VolumeDocument;

/**
 * Gives a volume another name. libvirt has no call for that: the volume is copied under the new name, then the old one is deleted. It is done only where nobody
 * would miss the old name: no guest reads from the volume, and no other volume of the pool builds on it. An encrypted one keeps its passphrase; the secret that
 * the host has for its path stays one for the old path.
 *
 * @param target the pool
 * @param volume its name
 * @param newName what it will be called
 * @param relay how it is copied through this computer; empty where the host copies it, and as long as that is not looked up
 */
public record RenameVolumeOperation(Target target, String volume, String newName, Optional<VolumeCopy> relay) implements VolumeOperation {

    /**
     * @param target the pool
     * @param volume its name
     * @param newName what it will be called
     */
    public RenameVolumeOperation(Target target, String volume, String newName) {
        this(target, volume, newName, Optional.empty());
    }

    /**
     * {@return why a volume can't be renamed, one sentence for a person; empty when, as far as its document tells, it can}
     *
     * @param document of the volume
     */
    public static Optional<String> problem(VolumeDocument document) {
        return document.backingPath().filter(path -> !path.isEmpty()).map(path -> Messages.rename_overlay);
    }

    @Override
    public String name() {
        return NLS.bind(Messages.rename_name, volume, newName);
    }

    @Override
    public String virshCommand() {
        return relay.map(copy -> copy.relayCommand(target, target.objectName())).orElseGet(() -> virsh("vol-clone", newName)) + '\n'
                + virsh("vol-delete");
    }

    @Override
    public Operation prepared(HypervisorConnection connection) throws CoreException {
        try {
            return new RenameVolumeOperation(target, volume, newName,
                    Optional.of(copy(connection, document(connection))).filter(copy -> copy.bytes().isPresent()));
        } catch (HypervisorException e) {
            throw OperationFailure.of(this, e);
        }
    }

    @Override
    public void change(HypervisorConnection connection, SubMonitor monitor) throws HypervisorException, CoreException {
        SubMonitor steps = monitor.setWorkRemaining(10);
        VolumeDocument document = document(connection);
        String path = document.path().orElse(volume);
        refuse(problem(document));
        List<String> users = new ArrayList<>(PathUsers.read(connection, steps.split(2)).of(path));
        users.addAll(overlays(connection, path));
        if (!users.isEmpty()) {
            refuse(Optional.of(NLS.bind(Messages.rename_used, String.join(", ", users))));
        }
        copy(connection, document).run(connection, steps.split(8));
        connection.volumes().delete(volumeId());
    }

    private VolumeCopy copy(HypervisorConnection connection, VolumeDocument document) throws HypervisorException, CoreException {
        return VolumeCopy.of(connection, new VolumeId(pool(), newName), copyOf(document).toXml(), volumeId(), false);
    }

    private VolumeDocument copyOf(VolumeDocument document) {
        VolumeDocument copy = VolumeDocument.create(newName);
        copy.setCapacity(document.capacity().orElse(0L));
        copy.setAllocation(document.allocation().orElse(0L));
        document.format().ifPresent(copy::setFormat);
        if (document.format().equals(Optional.of("qcow2"))) {
            copy.setCompatibility("1.1");
        }
        return copy;
    }

    private List<String> overlays(HypervisorConnection connection, String path) throws HypervisorException {
        List<String> names = connection.volumes().names(pool()).stream().map(VolumeName::name).filter(name -> !name.equals(volume))
                .toList();
        List<Optional<String>> documents = connection.volumes().documents(pool(), names);
        List<String> overlays = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (documents.get(i).filter(xml -> buildsOn(xml, path)).isPresent()) {
                overlays.add(names.get(i));
            }
        }
        return overlays;
    }

    private static boolean buildsOn(String xml, String path) {
        try {
            return VolumeDocument.parse(xml).backingPath().equals(Optional.of(path));
        } catch (XmlSyntaxException e) {
            return false;
        }
    }

    private VolumeDocument document(HypervisorConnection connection) throws HypervisorException, CoreException {
        try {
            return VolumeDocument.parse(connection.volumes().xml(volumeId()));
        } catch (XmlSyntaxException e) {
            throw OperationFailure.because(NLS.bind(Messages.rename_failed, name(), e.getMessage()), null);
        }
    }

    private void refuse(Optional<String> reason) throws CoreException {
        if (reason.isPresent()) {
            throw OperationFailure.because(NLS.bind(Messages.rename_failed, name(), reason.get()), null);
        }
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        Set<String> names = Set.copyOf(connection.volumes().names(pool()).stream().map(VolumeName::name).toList());
        return Optional.of(names.contains(newName) && !names.contains(volume));
    }
}
