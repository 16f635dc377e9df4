package org.virtworkbench.core.operation;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.driver.VolumeRecord;
import org.virtworkbench.core.inventory.GuestActivity;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.domain.Disk;
import org.virtworkbench.xml.domain.DomainDocument;

/** Which guests and volumes of a host need which paths: looked up once, for however many guests that are to be deleted. Not thread-safe, and soon out of date. */
final class HostSurvey {

    /** What a guest is started with in place of its disk's loader, below {@code os}. */
    static final List<String> STARTED_FROM = List.of("kernel", "initrd");

    private final HypervisorConnection connection;
    private final DiskSources sources;
    /** Names of guests by the paths that they read from. */
    private final Map<String, Map<UUID, String>> users = new HashMap<>();
    /** Names of guests that could not be looked at. */
    private final Map<UUID, String> unknown = new LinkedHashMap<>();
    /** Volumes by the paths that they stand on: their names by their paths. */
    private final Map<String, Map<String, String>> overlays = new HashMap<>();

    HostSurvey(HypervisorConnection connection, DiskSources sources) {
        this.connection = connection;
        this.sources = sources;
    }

    /** Reads what all guests of the host use; one or two calls a guest. */
    void lookAtGuests(SubMonitor monitor) throws HypervisorException {
        monitor.subTask(Messages.preflight_guests);
        List<GuestRecord> guests = connection.guests().list();
        monitor.setWorkRemaining(guests.size());
        for (GuestRecord guest : guests) {
            monitor.split(1);
            try {
                lookAt(guest, false);
                if (!GuestActivity.isOff(guest) && guest.persistent()) {
                    lookAt(guest, true);
                }
            } catch (XmlSyntaxException e) {
                unknown.put(guest.uuid(), guest.name());
            } catch (HypervisorException e) {
                if (e.kind() == Kind.LINK_LOST || e.kind() == Kind.CANCELLED) {
                    throw e;
                }
                if (e.kind() != Kind.NOT_FOUND) {
                    unknown.put(guest.uuid(), guest.name());
                }
            }
        }
    }

    private void lookAt(GuestRecord guest, boolean inactive) throws HypervisorException, XmlSyntaxException {
        DomainDocument document = DomainDocument.parse(connection.guests().xml(guest.uuid(), inactive, false));
        for (Disk disk : document.disks()) {
            sources.paths(disk).forEach(path -> uses(guest, path));
        }
        STARTED_FROM.forEach(part -> document.root().value("os/" + part).ifPresent(path -> uses(guest, path)));
    }

    private void uses(GuestRecord guest, String path) {
        users.computeIfAbsent(path, any -> new HashMap<>()).put(guest.uuid(), guest.name());
    }

    /** Reads which volumes of some pools stand on which others; one call a volume. */
    void lookAtVolumes(Collection<String> pools, SubMonitor monitor) throws HypervisorException {
        monitor.subTask(Messages.preflight_volumes);
        SubMonitor each = monitor.setWorkRemaining(pools.size());
        for (String name : pools) {
            Optional<PoolRecord> pool = sources.pool(name);
            List<VolumeRecord> volumes = pool.isEmpty() ? List.of() : sources.volumes(pool.get());
            SubMonitor steps = each.split(1).setWorkRemaining(volumes.size());
            for (VolumeRecord volume : volumes) {
                steps.split(1);
                sources.backing(volume.path())
                        .ifPresent(path -> overlays.computeIfAbsent(path, any -> new HashMap<>()).put(volume.path(), volume.name()));
            }
        }
    }

    /** {@return names of the guests that use a path, without one of them, in their order} */
    Set<String> usersOf(String path, UUID without) {
        return without(users.getOrDefault(path, Map.of()), Set.of(without));
    }

    /** {@return names of the volumes that stand on a path, without those of some paths, in their order} */
    Set<String> overlaysOf(String path, Set<String> without) {
        return without(overlays.getOrDefault(path, Map.of()), without);
    }

    private static <T> Set<String> without(Map<T, String> names, Set<T> without) {
        return names.entrySet().stream().filter(entry -> !without.contains(entry.getKey())).map(Map.Entry::getValue)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@return what could not be looked at besides one guest, each as a line for a person} */
    List<String> warnings(UUID without) {
        return unknown.entrySet().stream().filter(entry -> !entry.getKey().equals(without))
                .map(entry -> NLS.bind(Messages.preflight_unknown, entry.getValue())).toList();
    }
}
