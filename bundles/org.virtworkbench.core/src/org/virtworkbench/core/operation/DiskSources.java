package org.virtworkbench.core.operation;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
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

/** Finds the paths behind disks: sources, volumes of pools, backing chains. */
final class DiskSources {

    private static final int LONGEST_CHAIN = 200;

    private final HypervisorConnection connection;

    DiskSources(HypervisorConnection connection) {
        this.connection = connection;
    }

    /** {@return the volume that a disk's data is in, where an active pool has it} */
    Optional<VolumeRecord> volume(Disk disk) throws HypervisorException {
        try {
            if (disk.path().isPresent()) {
                return connection.storage().volumeByPath(disk.path().get());
            }
            return disk.pool().isPresent() ? inPool(disk.pool().get(), disk.volume().orElse("")) : Optional.empty();
        } catch (HypervisorException e) {
            return unlessLost(e);
        }
    }

    /** {@return the pool with this name} */
    Optional<PoolRecord> pool(String name) throws HypervisorException {
        return connection.storage().pools().stream().filter(pool -> pool.name().equals(name)).findFirst();
    }

    private Optional<VolumeRecord> inPool(String name, String volume) throws HypervisorException {
        Optional<PoolRecord> pool = pool(name);
        return pool.isEmpty() ? Optional.empty()
                : connection.storage().volumes(pool.get().uuid()).stream().filter(found -> found.name().equals(volume)).findFirst();
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
