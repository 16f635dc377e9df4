package org.virtworkbench.libvirt.internal.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.driver.StorageCalls;
import org.virtworkbench.core.driver.VolumeRecord;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.Handles;
import org.virtworkbench.libvirt.internal.call.Lists;
import org.virtworkbench.libvirt.internal.jna.LibvirtApi;
import org.virtworkbench.libvirt.internal.jna.Text;

import com.sun.jna.Pointer;

/** Calls about storage pools and volumes. */
public final class LibvirtStorage implements StorageCalls {

    private final Calls calls;
    private final Handles handles;
    private final LibvirtApi api;
    private final PoolReader pools;
    private final VolumeReader volumes;

    /**
     * @param calls of the connection
     * @param handles of the connection
     */
    public LibvirtStorage(Calls calls, Handles handles) {
        this.calls = calls;
        this.handles = handles;
        this.api = calls.api();
        this.pools = new PoolReader(calls);
        this.volumes = new VolumeReader(calls);
    }

    @Override
    public List<PoolRecord> pools() throws HypervisorException {
        List<PoolRecord> records = new ArrayList<>();
        try (Handles.HandleArray all = Lists.all(calls, handles, "virConnectListAllStoragePools",
                result -> api.virConnectListAllStoragePools(calls.connection(), result, 0), api::virStoragePoolFree)) {
            for (Pointer pool : all.pointers()) {
                present(() -> pools.read(pool)).ifPresent(records::add);
            }
            return records;
        } catch (HypervisorException e) {
            if (e.kind() == Kind.UNSUPPORTED) {
                return List.of();
            }
            throw e;
        }
    }

    @Override
    public Optional<PoolRecord> find(UUID pool) throws HypervisorException {
        return present(() -> {
            try (Handles.Handle handle = open(pool)) {
                return pools.read(handle.pointer());
            }
        });
    }

    @Override
    public List<VolumeRecord> volumes(UUID pool) throws HypervisorException {
        try (Handles.Handle handle = open(pool)) {
            if (calls.run("virStoragePoolIsActive", () -> api.virStoragePoolIsActive(handle.pointer())) == 0) {
                return List.of();
            }
            String poolName = api.virStoragePoolGetName(handle.pointer());
            List<VolumeRecord> records = new ArrayList<>();
            try (Handles.HandleArray all = Lists.all(calls, handles, "virStoragePoolListAllVolumes",
                    result -> api.virStoragePoolListAllVolumes(handle.pointer(), result, 0), api::virStorageVolFree)) {
                for (Pointer volume : all.pointers()) {
                    present(() -> volumes.read(volume, poolName)).flatMap(read -> read).ifPresent(records::add);
                }
            }
            return records;
        }
    }

    @Override
    public Optional<VolumeRecord> volumeByPath(String path) throws HypervisorException {
        return present(() -> {
            try (Handles.Handle volume = openVolume(path);
                    Handles.Handle pool = handles.of(
                            calls.run("virStoragePoolLookupByVolume", () -> api.virStoragePoolLookupByVolume(volume.pointer())),
                            api::virStoragePoolFree)) {
                return volumes.read(volume.pointer(), api.virStoragePoolGetName(pool.pointer()));
            }
        }).flatMap(read -> read);
    }

    @Override
    public String volumeXml(String path) throws HypervisorException {
        try (Handles.Handle volume = openVolume(path)) {
            return Text.take(calls.run("virStorageVolGetXMLDesc", () -> api.virStorageVolGetXMLDesc(volume.pointer(), 0)));
        }
    }

    @Override
    public void deleteVolume(String path) throws HypervisorException {
        try (Handles.Handle volume = openVolume(path)) {
            calls.runLong("virStorageVolDelete", () -> api.virStorageVolDelete(volume.pointer(), 0));
        }
    }

    @Override
    public String xml(UUID pool) throws HypervisorException {
        try (Handles.Handle handle = open(pool)) {
            return Text.take(calls.run("virStoragePoolGetXMLDesc", () -> api.virStoragePoolGetXMLDesc(handle.pointer(), 0)));
        }
    }

    private Handles.Handle open(UUID pool) throws HypervisorException {
        return handles.of(
                calls.run("virStoragePoolLookupByUUID", () -> api.virStoragePoolLookupByUUID(calls.connection(), Text.bytes(pool))),
                api::virStoragePoolFree);
    }

    private Handles.Handle openVolume(String path) throws HypervisorException {
        return handles.of(calls.run("virStorageVolLookupByPath", () -> api.virStorageVolLookupByPath(calls.connection(), path)),
                api::virStorageVolFree);
    }

    /** Something to read that may be gone meanwhile. */
    @FunctionalInterface
    private interface Reading<T> {
        T read() throws HypervisorException;
    }

    private static <T> Optional<T> present(Reading<T> reading) throws HypervisorException {
        try {
            return Optional.of(reading.read());
        } catch (HypervisorException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
