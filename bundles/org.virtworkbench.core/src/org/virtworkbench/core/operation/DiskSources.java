package org.virtworkbench.core.operation;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.driver.VolumeRecord;
import org.virtworkbench.xml.XmlDocument;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.domain.Disk;

/** Finds the paths behind disks: sources, volumes of pools, backing chains. Asks for each once, so that it is good for one look at a host. Not thread-safe. */
final class DiskSources {

    private static final int LONGEST_CHAIN = 200;

    private final HypervisorConnection connection;
    private final Map<String, Optional<VolumeRecord>> byPath = new HashMap<>();
    private final Map<UUID, List<VolumeRecord>> byPool = new HashMap<>();
    private final Map<String, Optional<String>> backings = new HashMap<>();
    private List<PoolRecord> pools;

    DiskSources(HypervisorConnection connection) {
        this.connection = connection;
    }

    /** {@return the volume that a disk's data is in, where an active pool has it} */
    Optional<VolumeRecord> volume(Disk disk) throws HypervisorException {
        try {
            if (disk.path().isPresent()) {
                return volumeByPath(disk.path().get());
            }
            return disk.pool().isPresent() ? inPool(disk.pool().get(), disk.volume().orElse("")) : Optional.empty();
        } catch (HypervisorException e) {
            return unlessLost(e);
        }
    }

    private Optional<VolumeRecord> volumeByPath(String path) throws HypervisorException {
        if (!byPath.containsKey(path)) {
            byPath.put(path, connection.storage().volumeByPath(path));
        }
        return byPath.get(path);
    }

    /** {@return the pool with this name} */
    Optional<PoolRecord> pool(String name) throws HypervisorException {
        if (pools == null) {
            pools = connection.storage().pools();
        }
        return pools.stream().filter(pool -> pool.name().equals(name)).findFirst();
    }

    /** {@return a pool's volumes} */
    List<VolumeRecord> volumes(PoolRecord pool) throws HypervisorException {
        if (!byPool.containsKey(pool.uuid())) {
            byPool.put(pool.uuid(), connection.storage().volumes(pool.uuid()));
        }
        return byPool.get(pool.uuid());
    }

    private Optional<VolumeRecord> inPool(String name, String volume) throws HypervisorException {
        Optional<PoolRecord> pool = pool(name);
        return pool.isEmpty() ? Optional.empty()
                : volumes(pool.get()).stream().filter(found -> found.name().equals(volume)).findFirst();
    }

    /** {@return all paths that a disk reads from: its own, and those of the backing chain, as far as the definition and the pools tell} */
    Set<String> paths(Disk disk) throws HypervisorException {
        Set<String> paths = new LinkedHashSet<>();
        collect(disk.element(), paths);
        if (disk.pool().isPresent()) {
            volume(disk).map(VolumeRecord::path).ifPresent(paths::add);
        }
        for (String path : Set.copyOf(paths)) {
            Optional<String> backing = backing(path);
            while (backing.isPresent() && paths.add(backing.get()) && paths.size() < LONGEST_CHAIN) {
                backing = backing(backing.get());
            }
        }
        return paths;
    }

    private static void collect(XmlElement element, Set<String> paths) {
        for (XmlElement child : element.elements()) {
            if (child.localName().equals("source")) {
                Stream.of("file", "dev", "dir").flatMap(name -> child.attribute(name).stream()).forEach(paths::add);
            }
            collect(child, paths);
        }
    }

    /** {@return the path that a volume stands on; empty when on none or when no pool knows it} */
    Optional<String> backing(String path) throws HypervisorException {
        if (!backings.containsKey(path)) {
            backings.put(path, askBacking(path));
        }
        return backings.get(path);
    }

    private Optional<String> askBacking(String path) throws HypervisorException {
        try {
            return XmlDocument.parse(connection.storage().volumeXml(path)).root().value("backingStore/path")
                    .filter(found -> !found.isEmpty());
        } catch (XmlSyntaxException e) {
            return Optional.empty();
        } catch (HypervisorException e) {
            return unlessLost(e);
        }
    }

    /** {@return nothing for a host that can't tell or a volume that is not there} */
    private static <T> Optional<T> unlessLost(HypervisorException failure) throws HypervisorException {
        if (failure.kind() == Kind.NOT_FOUND || failure.kind() == Kind.UNSUPPORTED) {
            return Optional.empty();
        }
        throw failure;
    }
}
