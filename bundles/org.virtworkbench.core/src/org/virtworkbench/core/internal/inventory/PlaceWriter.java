package org.virtworkbench.core.internal.inventory;

import static org.virtworkbench.core.internal.inventory.Features.set;
import static org.virtworkbench.core.internal.inventory.Features.setAll;

import java.util.List;

import org.virtworkbench.core.driver.NetworkRecord;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.driver.VolumeRecord;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryFactory;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;
import org.virtworkbench.model.inventory.Network;
import org.virtworkbench.model.inventory.PoolState;
import org.virtworkbench.model.inventory.StoragePool;
import org.virtworkbench.model.inventory.Volume;

/** Writes storage pools, volumes and networks into the model. */
final class PlaceWriter {

    void pools(Host host, List<PoolRecord> pools) {
        Features.sync(host.getPools(), pools, StoragePool::getUuid, PoolRecord::uuid, InventoryFactory.eINSTANCE::createStoragePool,
                PlaceWriter::write);
    }

    void networks(Host host, List<NetworkRecord> networks) {
        Features.sync(host.getNetworks(), networks, Network::getUuid, NetworkRecord::uuid, InventoryFactory.eINSTANCE::createNetwork,
                PlaceWriter::write);
    }

    void volumes(StoragePool pool, List<VolumeRecord> volumes) {
        Features.sync(pool.getVolumes(), volumes, Volume::getKey, VolumeRecord::key, InventoryFactory.eINSTANCE::createVolume,
                PlaceWriter::write);
        set(pool, Literals.STORAGE_POOL__VOLUMES_KNOWN, true);
    }

    private static void write(StoragePool pool, PoolRecord record) {
        set(pool, Literals.STORAGE_POOL__UUID, record.uuid());
        set(pool, Literals.HOST_OBJECT__NAME, record.name());
        set(pool, Literals.STORAGE_POOL__STATE, record.state());
        set(pool, Literals.STORAGE_POOL__TYPE, record.type());
        set(pool, Literals.STORAGE_POOL__PATH, record.path());
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

    private static void write(Volume volume, VolumeRecord record) {
        set(volume, Literals.VOLUME__KEY, record.key());
        set(volume, Literals.VOLUME__NAME, record.name());
        set(volume, Literals.VOLUME__PATH, record.path());
        set(volume, Literals.VOLUME__TYPE, record.type());
        set(volume, Literals.VOLUME__FORMAT, record.format());
        set(volume, Literals.VOLUME__CAPACITY, record.capacity());
        set(volume, Literals.VOLUME__ALLOCATION, record.allocation());
    }
}
