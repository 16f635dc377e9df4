package org.virtworkbench.core.internal.inventory;

import static org.virtworkbench.core.internal.inventory.Features.set;
import static org.virtworkbench.core.internal.inventory.Features.setAll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.util.InternalEList;
import org.virtworkbench.core.driver.NetworkRecord;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.driver.VolumeName;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryFactory;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;
import org.virtworkbench.model.inventory.Network;
import org.virtworkbench.model.inventory.PoolState;
import org.virtworkbench.model.inventory.StoragePool;
import org.virtworkbench.model.inventory.Volume;

/** Writes storage pools, volumes and networks into the model. */
final class PlaceWriter {

    /** Volumes a step. */
    private static final int CHUNK = 200;

    void pools(Host host, List<PoolRecord> pools) {
        Features.sync(host.getPools(), pools, StoragePool::getUuid, PoolRecord::uuid, InventoryFactory.eINSTANCE::createStoragePool,
                PlaceWriter::write);
    }

    void networks(Host host, List<NetworkRecord> networks) {
        Features.sync(host.getNetworks(), networks, Network::getUuid, NetworkRecord::uuid, InventoryFactory.eINSTANCE::createNetwork,
                PlaceWriter::write);
    }

    /** {@return what makes a pool have these volumes and no others, piece by piece; to be done before anything else is done to the pool} */
    List<Runnable> volumeSteps(StoragePool pool, List<VolumeName> volumes) {
        List<Runnable> steps = new ArrayList<>();
        if (Math.max(volumes.size(), pool.getVolumes().size()) <= CHUNK) {
            steps.add(() -> Features.sync(pool.getVolumes(), volumes, Volume::getKey, VolumeName::key,
                    InventoryFactory.eINSTANCE::createVolume, PlaceWriter::write));
        } else {
            Map<String, Volume> present = new HashMap<>();
            pool.getVolumes().forEach(volume -> present.putIfAbsent(volume.getKey(), volume));
            Set<String> keys = new HashSet<>();
            volumes.forEach(record -> keys.add(record.key()));
            List<Volume> gone = pool.getVolumes().stream()
                    .filter(volume -> !keys.contains(volume.getKey()) || present.get(volume.getKey()) != volume).toList();
            steps.addAll(Steps.of(gone.reversed(), CHUNK, chunk -> BulkRemoval.remove(pool.getVolumes(), Set.copyOf(chunk))));
            steps.addAll(Steps.of(volumes, CHUNK, chunk -> write(pool, present, chunk)));
        }
        steps.add(() -> set(pool, Literals.STORAGE_POOL__VOLUMES_KNOWN, true));
        return steps;
    }

    private static void write(StoragePool pool, Map<String, Volume> present, List<VolumeName> records) {
        List<Volume> added = new ArrayList<>();
        for (VolumeName record : records) {
            Volume volume = present.get(record.key());
            if (volume == null) {
                volume = InventoryFactory.eINSTANCE.createVolume();
                present.put(record.key(), volume);
                added.add(volume);
            }
            write(volume, record);
        }
        if (!added.isEmpty()) {
            ((InternalEList<Volume>) pool.getVolumes()).addAllUnique(added);
        }
    }

    private static void write(StoragePool pool, PoolRecord record) {
        set(pool, Literals.STORAGE_POOL__UUID, record.uuid());
        set(pool, Literals.HOST_OBJECT__NAME, record.name());
        set(pool, Literals.STORAGE_POOL__STATE, record.state());
        set(pool, Literals.STORAGE_POOL__TYPE, record.type());
        set(pool, Literals.STORAGE_POOL__PATH, record.path());
        set(pool, Literals.STORAGE_POOL__SOURCE, record.source());
        set(pool, Literals.STORAGE_POOL__CAPACITY, record.capacity());
        set(pool, Literals.STORAGE_POOL__ALLOCATION, record.allocation());
        set(pool, Literals.STORAGE_POOL__AVAILABLE, record.available());
        set(pool, Literals.STORAGE_POOL__AUTOSTART, record.autostart());
        set(pool, Literals.STORAGE_POOL__PERSISTENT, record.persistent());
        if (record.state() == PoolState.INACTIVE && !pool.getVolumes().isEmpty()) {
            pool.getVolumes().clear();
        }
    }

    private static void write(Network network, NetworkRecord record) {
        set(network, Literals.NETWORK__UUID, record.uuid());
        set(network, Literals.HOST_OBJECT__NAME, record.name());
        set(network, Literals.NETWORK__ACTIVE, record.active());
        set(network, Literals.NETWORK__PERSISTENT, record.persistent());
        set(network, Literals.NETWORK__AUTOSTART, record.autostart());
        set(network, Literals.NETWORK__BRIDGE, record.bridge());
        set(network, Literals.NETWORK__FORWARD_MODE, record.forwardMode());
        setAll(network.getAddresses(), record.addresses().stream().distinct().toList());
        set(network, Literals.NETWORK__DHCP, record.dhcp());
    }

    private static void write(Volume volume, VolumeName record) {
        set(volume, Literals.VOLUME__KEY, record.key());
        set(volume, Literals.VOLUME__NAME, record.name());
    }
}
