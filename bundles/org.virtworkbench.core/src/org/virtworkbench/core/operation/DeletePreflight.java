package org.virtworkbench.core.operation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.SnapshotRecord;
import org.virtworkbench.core.driver.VolumeRecord;
import org.virtworkbench.core.inventory.GuestActivity;
import org.virtworkbench.core.operation.DeletePlan.DiskItem;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.domain.Disk;
import org.virtworkbench.xml.domain.DomainDocument;

/** Looks up what the deletion of guests would take along, and what speaks against it. */
public final class DeletePreflight {

    /**
     * What was found about guests of a host.
     *
     * @param plans of those that can be deleted, in the order in which they were asked for
     * @param failures about the others, each as lines for a person
     */
    public record Findings(List<DeletePlan> plans, List<String> failures) {

        /** Copies the lists. */
        public Findings {
            plans = List.copyOf(plans);
            failures = List.copyOf(failures);
        }
    }

    /** A guest, with what it has itself. */
    private record Draft(Target target, GuestRecord guest, DomainDocument definition, List<SnapshotRecord> snapshots,
            boolean keepsTpm, List<Disk> disks, Map<Disk, VolumeRecord> volumes, Map<String, VolumeRecord> started) {
    }

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)");
    /** libvirt 8.9. */
    private static final int KEEPS_TPM = 8_009;

    private final HypervisorConnection connection;
    private final DiskSources sources;
    private final HostSurvey survey;
    private Optional<Boolean> keepsTpm = Optional.empty();

    private DeletePreflight(HypervisorConnection connection) {
        this.connection = connection;
        this.sources = new DiskSources(connection);
        this.survey = new HostSurvey(connection, sources);
    }

    /**
     * Looks it up for one guest. Blocks, for a number of calls that grows with the host's guests and the volumes beside the guest's; never on the UI thread.
     *
     * @param connection the target host's
     * @param target the guest
     * @param monitor progress and cancellation
     * @return what would go
     * @throws CoreException when it can't be told
     */
    public static DeletePlan compute(HypervisorConnection connection, Target target, IProgressMonitor monitor) throws CoreException {
        SubMonitor steps = SubMonitor.convert(monitor, 10);
        try {
            DeletePreflight preflight = new DeletePreflight(connection);
            Draft draft = preflight.read(target, steps.split(1));
            preflight.lookAround(List.of(draft), steps.split(9));
            return preflight.plan(draft);
        } catch (HypervisorException | XmlSyntaxException e) {
            throw failure(target.objectName(), e);
        }
    }

    /**
     * Looks it up for any number of guests of one host, with a number of calls that grows with the host's guests and volumes and not with their product.
     *
     * @param connection the target host's
     * @param targets the guests
     * @param monitor progress and cancellation
     * @return what would go, and of which guests that can't be told
     * @throws CoreException when it can't be told of any
     */
    public static Findings compute(HypervisorConnection connection, List<Target> targets, IProgressMonitor monitor) throws CoreException {
        SubMonitor steps = SubMonitor.convert(monitor, 10);
        DeletePreflight preflight = new DeletePreflight(connection);
        List<Draft> drafts = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        try {
            SubMonitor reading = steps.split(3).setWorkRemaining(targets.size());
            for (Target target : targets) {
                try {
                    drafts.add(preflight.read(target, reading.split(1)));
                } catch (CoreException e) {
                    failures.add(e.getMessage());
                } catch (XmlSyntaxException e) {
                    failures.add(failure(target.objectName(), e).getMessage());
                } catch (HypervisorException e) {
                    if (e.kind() == Kind.LINK_LOST || e.kind() == Kind.CANCELLED) {
                        throw e;
                    }
                    failures.add(failure(target.objectName(), e).getMessage());
                }
            }
            preflight.lookAround(drafts, steps.split(7));
            return new Findings(drafts.stream().map(preflight::plan).toList(), failures);
        } catch (HypervisorException e) {
            throw failure(targets.getFirst().hostName(), e);
        }
    }

    private static CoreException failure(String name, Exception cause) {
        return OperationFailure.because(NLS.bind(Messages.preflight_failed, name, cause.getMessage()),
                cause instanceof HypervisorException failure ? failure : null);
    }

    private Draft read(Target target, SubMonitor monitor) throws CoreException, HypervisorException, XmlSyntaxException {
        monitor.subTask(NLS.bind(Messages.preflight_reading, target.objectName()));
        UUID uuid = target.object().orElseThrow();
        GuestRecord guest = connection.guests().find(uuid)
                .orElseThrow(() -> OperationFailure.because(NLS.bind(Messages.preflight_gone, target.objectName()), null));
        DomainDocument definition = DomainDocument.parse(connection.guests().xml(uuid, true, false));
        List<Disk> disks = definition.disks();
        Map<Disk, VolumeRecord> volumes = new HashMap<>();
        for (Disk disk : disks) {
            sources.volume(disk).ifPresent(volume -> volumes.put(disk, volume));
        }
        return new Draft(target, guest, definition, snapshots(uuid), GuestContents.hasTpmState(definition) && keepsTpm(), disks, volumes,
                startedFrom(guest, definition));
    }

    /** {@return the volumes with which its installation starts and that were made for it, by what they are} */
    private Map<String, VolumeRecord> startedFrom(GuestRecord guest, DomainDocument definition) throws HypervisorException {
        Map<String, VolumeRecord> started = new LinkedHashMap<>();
        for (String part : HostSurvey.STARTED_FROM) {
            Optional<String> path = definition.root().value("os/" + part);
            Optional<VolumeRecord> volume = path.isEmpty() ? Optional.empty() : connection.storage().volumeByPath(path.get());
            volume.filter(found -> OwnFiles.areOf(guest.name(), found.name())).ifPresent(found -> started.put(part, found));
        }
        return started;
    }

    /** {@return whether the host knows {@code VIR_DOMAIN_UNDEFINE_KEEP_TPM}} */
    private boolean keepsTpm() throws HypervisorException {
        if (keepsTpm.isEmpty()) {
            Matcher version = VERSION.matcher(connection.host().facts().libvirtVersion());
            keepsTpm = Optional.of(version.lookingAt() && 1000 * Integer.parseInt(version.group(1))
                    + Integer.parseInt(version.group(2)) >= KEEPS_TPM);
        }
        return keepsTpm.get();
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

    /** Looks for others that need what the guests have, where they have anything that could be deleted. */
    private void lookAround(List<Draft> drafts, SubMonitor monitor) throws HypervisorException {
        Set<String> pools = new TreeSet<>();
        drafts.forEach(draft -> {
            draft.volumes().values().forEach(volume -> pools.add(volume.pool()));
            draft.started().values().forEach(volume -> pools.add(volume.pool()));
        });
        if (!pools.isEmpty()) {
            SubMonitor steps = SubMonitor.convert(monitor, 9);
            survey.lookAtGuests(steps.split(6));
            survey.lookAtVolumes(pools, steps.split(3));
        }
    }

    private DeletePlan plan(Draft draft) {
        GuestContents contents = GuestContents.of(draft.guest(), draft.definition(), draft.snapshots(), draft.keepsTpm());
        List<String> warnings = survey.warnings(draft.guest().uuid());
        List<DiskItem> items = Stream.concat(draft.disks().stream().map(disk -> item(draft, disk, warnings)),
                draft.started().entrySet().stream().map(file -> item(draft, file.getKey(), file.getValue(), warnings))).toList();
        return new DeletePlan(draft.target(), !GuestActivity.isOff(draft.guest()), draft.guest().persistent(), contents.items(),
                contents.undefine(), items, warnings);
    }

    private DiskItem item(Draft draft, Disk disk, List<String> warnings) {
        Optional<VolumeRecord> volume = Optional.ofNullable(draft.volumes().get(disk));
        Optional<String> objection = objection(draft, disk, volume);
        return new DiskItem(disk.target().orElse(""), volume.map(VolumeRecord::path).or(disk::sourceText).orElse(""),
                volume.map(VolumeRecord::path), volume.map(VolumeRecord::pool).orElse(""), volume.map(VolumeRecord::capacity),
                volume.map(VolumeRecord::allocation), objection, objection.isEmpty() && warnings.isEmpty());
    }

    private DiskItem item(Draft draft, String part, VolumeRecord volume, List<String> warnings) {
        Optional<String> objection = inUse(draft, volume);
        return new DiskItem(part, volume.path(), Optional.of(volume.path()), volume.pool(), Optional.of(volume.capacity()),
                Optional.of(volume.allocation()), objection, objection.isEmpty() && warnings.isEmpty());
    }

    private Optional<String> objection(Draft draft, Disk disk, Optional<VolumeRecord> volume) {
        if (disk.sourceText().isEmpty()) {
            return Optional.of(Messages.disk_noSource);
        }
        boolean own = volume.filter(found -> OwnFiles.areOf(draft.guest().name(), found.name())).isPresent();
        if (!own && (disk.device().equals("cdrom") || disk.device().equals("floppy"))) {
            return Optional.of(Messages.disk_cdrom);
        }
        if (!own && disk.isReadOnly()) {
            return Optional.of(Messages.disk_readOnly);
        }
        if (disk.isShareable()) {
            return Optional.of(Messages.disk_shareable);
        }
        if (volume.isEmpty()) {
            return Optional.of(disk.protocol().map(protocol -> NLS.bind(Messages.disk_notFile, protocol)).orElse(Messages.disk_noPool));
        }
        return inUse(draft, volume.get());
    }

    private Optional<String> inUse(Draft draft, VolumeRecord volume) {
        Set<String> others = survey.usersOf(volume.path(), draft.guest().uuid());
        if (!others.isEmpty()) {
            return Optional.of(NLS.bind(Messages.disk_usedBy, String.join(", ", others)));
        }
        Set<String> own = draft.volumes().values().stream().map(VolumeRecord::path).collect(Collectors.toSet());
        Set<String> above = survey.overlaysOf(volume.path(), own);
        return above.isEmpty() ? Optional.empty() : Optional.of(NLS.bind(Messages.disk_backingOf, String.join(", ", above)));
    }
}
