package org.virtworkbench.core.driver;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Calls about storage pools and volumes. */
public interface StorageCalls {

    /** {@return all pools ({@code virConnectListAllStoragePools}); none when the driver has no storage} */
    List<PoolRecord> pools() throws HypervisorException;

    /** {@return one pool, empty when it is not there} */
    Optional<PoolRecord> find(UUID pool) throws HypervisorException;

    /** {@return a pool's volumes ({@code virStoragePoolListAllVolumes}); none while it is inactive} */
    List<VolumeRecord> volumes(UUID pool) throws HypervisorException;

    /** {@return the volume with this path in any active pool, empty when no pool has it ({@code virStorageVolLookupByPath})} */
    Optional<VolumeRecord> volumeByPath(String path) throws HypervisorException;

    /**
     * {@return a volume's definition, with its backing store ({@code virStorageVolGetXMLDesc})}
     *
     * @param path of the volume
     * @throws HypervisorException of kind {@code NOT_FOUND} when no active pool has it
     */
    String volumeXml(String path) throws HypervisorException;

    /** Deletes the volume with this path for good ({@code virStorageVolDelete}). */
    void deleteVolume(String path) throws HypervisorException;

    /** {@return a pool's definition ({@code virStoragePoolGetXMLDesc})} */
    String xml(UUID pool) throws HypervisorException;
}
