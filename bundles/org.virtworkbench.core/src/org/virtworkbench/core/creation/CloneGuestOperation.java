package org.virtworkbench.core.creation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.creation.DiskClone.Choice;
import org.virtworkbench.core.creation.DriveSource.Existing;
import org.virtworkbench.core.creation.DriveSource.Made;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.driver.Transfer;
import org.virtworkbench.core.inventory.GuestActivity;
import org.virtworkbench.core.operation.GuestActionRules;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.OperationFailure;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.VirshCommand;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.domain.DomainDocument;

/**
 * Makes a guest like another one, with disks of its own where that was chosen. When it fails or is cancelled, what it made goes again, and nothing else.
 */
public final class CloneGuestOperation implements Operation {

    private static final int VOLUME_WORK = 10;

    private final Target original;
    private final Target target;
    private final List<DiskClone> disks;
    private final Map<String, Made> made;
    private final AtomicReference<Transfer> transfer = new AtomicReference<>();

    /**
     * @param original the guest that is cloned
     * @param name of the clone
     * @param disks of the original, with what becomes of them
     */
    public CloneGuestOperation(Target original, String name, List<DiskClone> disks) {
        this.original = original;
        this.target = new Target(original.host(), original.hostName(), original.uri(), Optional.of(UUID.randomUUID()), name);
        this.disks = List.copyOf(disks);
        this.made = made(name, disks);
    }

    /** {@return whether a guest can be cloned now} Called in the model's realm. */
    public static boolean appliesTo(Guest guest) {
        return GuestActionRules.isWritable(guest);
    }

    private static Map<String, Made> made(String name, List<DiskClone> disks) {
        Map<String, Made> sources = new HashMap<>();
        for (DiskClone disk : disks) {
            if (disk.volume().isEmpty() || disk.pool().isEmpty()) {
                continue;
            }
            Medium volume = disk.volume().get();
            PoolRecord pool = disk.pool().get();
            if (disk.choice() == Choice.COPY) {
                String ending = volume.name().contains(".") ? volume.name().substring(volume.name().lastIndexOf('.')) : "";
                sources.put(disk.device(), new DriveSource.Copy(place(pool, name + '-' + disk.device() + ending), volume.id(),
                        volume.format(), Optional.empty()));
            } else if (disk.choice() == Choice.OVERLAY) {
                sources.put(disk.device(), new DriveSource.Overlay(place(pool, name + '-' + disk.device() + ".qcow2"), volume.path(),
                        volume.format(), volume.capacity().orElse(0L)));
            }
        }
        return Map.copyOf(sources);
    }

    private static PoolPlace place(PoolRecord pool, String volume) {
        return new PoolPlace(pool.uuid(), pool.name(), pool.path(), volume);
    }

    @Override
    public String name() {
        return NLS.bind(Messages.clone_name, original.objectName(), target.objectName());
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public String virshCommand() {
        StringJoiner line = new StringJoiner(" ").add("virt-clone --connect").add(VirshCommand.quote(target.uri())).add("--original")
                .add(VirshCommand.quote(original.objectName())).add("--name").add(VirshCommand.quote(target.objectName()));
        for (DiskClone disk : disks) {
            Made source = made.get(disk.device());
            if (source != null) {
                line.add("--file").add(VirshCommand.quote(source.place().path()));
            } else {
                line.add("--skip-copy").add(VirshCommand.quote(disk.device()));
            }
        }
        return line.toString();
    }

    @Override
    public boolean takesLong() {
        return made.values().stream().anyMatch(DriveSource.Copy.class::isInstance);
    }

    @Override
    public void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
        SubMonitor steps = SubMonitor.convert(monitor, VOLUME_WORK * made.size() + 2);
        Making.run(this, connection, target.objectName(), transfer, making -> {
            GuestRecord source = connection.guests().find(original.object().orElseThrow())
                    .orElseThrow(() -> OperationFailure.because(NLS.bind(Messages.clone_gone, original.objectName()), null));
            if (!made.isEmpty() && !GuestActivity.isOff(source)) {
                throw OperationFailure.because(NLS.bind(Messages.clone_active, original.objectName()), null);
            }
            DomainDocument document = read(connection, source);
            Map<String, Existing> places = new HashMap<>();
            for (DiskClone disk : disks) {
                Made wanted = made.get(disk.device());
                if (wanted != null) {
                    making.volumes().make(wanted, steps.split(VOLUME_WORK));
                    places.put(disk.device(), making.volumes().place(wanted));
                }
            }
            List<String> skipped = new ArrayList<>(
                    disks.stream().filter(disk -> disk.choice() == Choice.SKIP).map(DiskClone::device).toList());
            new CloneXml(document).become(target.objectName(), target.object().orElseThrow(), places, skipped);
            making.define(document.toXml(), steps.split(1));
        });
    }

    private DomainDocument read(HypervisorConnection connection, GuestRecord source) throws HypervisorException, CoreException {
        try {
            return DomainDocument.parse(connection.guests().xml(source.uuid(), true, true));
        } catch (XmlSyntaxException e) {
            throw OperationFailure.because(NLS.bind(Messages.clone_unknown, original.objectName(), e.getMessage()), null);
        }
    }

    @Override
    public void abort(HypervisorConnection connection) {
        Provisioning.breakOff(transfer);
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        return Optional.of(connection.guests().find(target.object().orElseThrow()).isPresent());
    }
}
