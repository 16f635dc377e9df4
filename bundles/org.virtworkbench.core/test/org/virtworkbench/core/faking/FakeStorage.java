package org.virtworkbench.core.faking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.driver.StorageCalls;
import org.virtworkbench.core.driver.VolumeRecord;

/** The storage of a host in memory: one pool. */
record FakeStorage(FakeHost host) implements StorageCalls {

    @Override
    public List<PoolRecord> pools() throws HypervisorException {
        host.fail("pools");
        return List.of(host.pool);
    }

    @Override
    public Optional<PoolRecord> find(UUID pool) {
        return Optional.of(host.pool).filter(found -> found.uuid().equals(pool));
    }

    @Override
    public List<VolumeRecord> volumes(UUID pool) throws HypervisorException {
        host.fail("volumes");
        return host.volumes.keySet().stream().map(this::volume).toList();
    }

    private VolumeRecord volume(String path) {
        return new VolumeRecord(path, path.substring(path.lastIndexOf('/') + 1), path, host.pool.name(), "file", "qcow2", 10, 5);
    }

    @Override
    public Optional<VolumeRecord> volumeByPath(String path) throws HypervisorException {
        host.fail("volumeByPath");
        return Optional.of(path).filter(host.volumes::containsKey).map(this::volume);
    }

    @Override
    public String volumeXml(String path) throws HypervisorException {
        host.fail("volumeXml");
        String backing = host.volumes.get(path);
        if (backing == null) {
            throw FakeHost.failure(Kind.NOT_FOUND, "no such volume");
        }
        return "<volume><name>x</name>" + (backing.isEmpty() ? "" : "<backingStore><path>" + backing + "</path></backingStore>")
                + "</volume>";
    }

    @Override
    public void deleteVolume(String path) throws HypervisorException {
        host.calls.add("delete " + path);
        host.fail("delete " + path);
        host.volumes.remove(path);
    }

    @Override
    public String xml(UUID pool) {
        return "<pool/>";
    }
}
