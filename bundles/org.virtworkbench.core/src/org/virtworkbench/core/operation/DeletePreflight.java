package org.virtworkbench.core.operation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.driver.SnapshotRecord;
import org.virtworkbench.core.driver.VolumeRecord;
import org.virtworkbench.core.inventory.GuestActivity;
import org.virtworkbench.core.operation.DeletePlan.DiskItem;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.domain.Disk;
import org.virtworkbench.xml.domain.DomainDocument;

/** Looks up what the deletion of a guest would take along, and what speaks against it. */
public final class DeletePreflight {

    private final HypervisorConnection connection;
    private final Target target;
    private final DiskSources sources;
    private final List<String> warnings = new ArrayList<>();
    /** Names of other guests by the paths that they read from. */
    private final Map<String, Set<String>> users = new HashMap<>();
    /** Names of volumes by the paths that they stand on. */
    private final Map<String, Set<String>> overlays = new HashMap<>();

    private DeletePreflight(HypervisorConnection connection, Target target) {
        this.connection = connection;
        this.target = target;
        this.sources = new DiskSources(connection);
    }

    /**
     * Looks it up. Blocks, for a number of calls that grows with the host's guests and the volumes beside the guest's; never on the UI thread.
     *
     * @param connection the target host's
     * @param target the guest
     * @param monitor progress and cancellation
     * @return what would go
     * @throws CoreException when it can't be told
     */
    public static DeletePlan compute(HypervisorConnection connection, Target target, IProgressMonitor monitor) throws CoreException {
        try {
            return new DeletePreflight(connection, target).plan(SubMonitor.convert(monitor, 10));
        } catch (HypervisorException | XmlSyntaxException e) {
            throw OperationFailure.because(NLS.bind(Messages.preflight_failed, target.objectName(), e.getMessage()),
                    e instanceof HypervisorException failure ? failure : null);
        }
    }

    private DeletePlan plan(SubMonitor monitor) throws CoreException, HypervisorException, XmlSyntaxException {
        monitor.subTask(NLS.bind(Messages.preflight_reading, target.objectName()));
        UUID uuid = target.object().orElseThrow();
        GuestRecord guest = connection.guests().find(uuid)
                .orElseThrow(() -> OperationFailure.because(NLS.bind(Messages.preflight_gone, target.objectName()), null));
        DomainDocument definition = DomainDocument.parse(connection.guests().xml(uuid, true, false));
        List<SnapshotRecord> snapshots = snapshots(uuid);
        List<Disk> disks = definition.disks();
        Map<Disk, VolumeRecord> volumes = new HashMap<>();
        for (Disk disk : disks) {
            sources.volume(disk).ifPresent(volume -> volumes.put(disk, volume));
        }
        monitor.worked(1);
        if (!volumes.isEmpty()) {
            lookAtGuests(uuid, monitor.split(6));
            lookAtVolumes(volumes, monitor.split(3));
        }
        GuestContents contents = GuestContents.of(guest, definition, snapshots);
        List<DiskItem> items = disks.stream().map(disk -> item(disk, Optional.ofNullable(volumes.get(disk)))).toList();
        return new DeletePlan(target, !GuestActivity.isOff(guest), guest.persistent(), contents.items(), contents.undefine(), items,
                warnings);
    }

    private List<SnapshotRecord> snapshots(UUID uuid) throws HypervisorException {
        try {
            return connection.guests().snapshots(uuid);
        } catch (HypervisorException e) {
            if (e.kind() == Kind.UNSUPPORTED) {
                return List.of();
            }
            throw e;
        }
    }

    private void lookAtGuests(UUID own, SubMonitor monitor) throws HypervisorException {
        monitor.subTask(Messages.preflight_guests);
        List<GuestRecord> others = connection.guests().list().stream().filter(other -> !other.uuid().equals(own)).toList();
        monitor.setWorkRemaining(others.size());
        for (GuestRecord other : others) {
            monitor.split(1);
            try {
                lookAt(other, false);
                if (!GuestActivity.isOff(other) && other.persistent()) {
                    lookAt(other, true);
                }
            } catch (XmlSyntaxException e) {
                warnings.add(NLS.bind(Messages.preflight_unknown, other.name()));
            } catch (HypervisorException e) {
                if (e.kind() == Kind.LINK_LOST || e.kind() == Kind.CANCELLED) {
                    throw e;
                }
                if (e.kind() != Kind.NOT_FOUND) {
                    warnings.add(NLS.bind(Messages.preflight_unknown, other.name()));
                }
            }
        }
    }

    private void lookAt(GuestRecord other, boolean inactive) throws HypervisorException, XmlSyntaxException {
        for (Disk disk : DomainDocument.parse(connection.guests().xml(other.uuid(), inactive, false)).disks()) {
            for (String path : sources.paths(disk)) {
                users.computeIfAbsent(path, any -> new TreeSet<>()).add(other.name());
            }
        }
    }

    private void lookAtVolumes(Map<Disk, VolumeRecord> own, SubMonitor monitor) throws HypervisorException {
        monitor.subTask(Messages.preflight_volumes);
        Set<String> ownPaths = Set.copyOf(own.values().stream().map(VolumeRecord::path).toList());
        for (String name : new TreeSet<>(own.values().stream().map(VolumeRecord::pool).toList())) {
            Optional<PoolRecord> pool = sources.pool(name);
            List<VolumeRecord> volumes = pool.isEmpty() ? List.of() : connection.storage().volumes(pool.get().uuid());
            for (VolumeRecord volume : volumes) {
                if (monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
                if (!ownPaths.contains(volume.path())) {
                    sources.backing(volume.path())
                            .ifPresent(path -> overlays.computeIfAbsent(path, any -> new TreeSet<>()).add(volume.name()));
                }
            }
        }
    }

    private DiskItem item(Disk disk, Optional<VolumeRecord> volume) {
        Optional<String> objection = objection(disk, volume);
        return new DiskItem(disk.target().orElse(""), volume.map(VolumeRecord::path).or(disk::sourceText).orElse(""),
                volume.map(VolumeRecord::path),
                volume.map(VolumeRecord::pool).orElse(""), volume.map(VolumeRecord::capacity), volume.map(VolumeRecord::allocation),
                objection,
                objection.isEmpty() && warnings.isEmpty());
    }

    private Optional<String> objection(Disk disk, Optional<VolumeRecord> volume) {
        if (disk.sourceText().isEmpty()) {
            return Optional.of(Messages.disk_noSource);
        }
        if (disk.device().equals("cdrom") || disk.device().equals("floppy")) {
            return Optional.of(Messages.disk_cdrom);
        }
        if (disk.isReadOnly()) {
            return Optional.of(Messages.disk_readOnly);
        }
        if (disk.isShareable()) {
            return Optional.of(Messages.disk_shareable);
        }
        if (volume.isEmpty()) {
            return Optional.of(disk.protocol().map(protocol -> NLS.bind(Messages.disk_notFile, protocol)).orElse(Messages.disk_noPool));
        }
        Set<String> others = users.getOrDefault(volume.get().path(), Set.of());
        if (!others.isEmpty()) {
            return Optional.of(NLS.bind(Messages.disk_usedBy, String.join(", ", others)));
        }
        Set<String> above = overlays.getOrDefault(volume.get().path(), Set.of());
        return above.isEmpty() ? Optional.empty() : Optional.of(NLS.bind(Messages.disk_backingOf, String.join(", ", above)));
    }
}
