package org.virtworkbench.libvirt.internal.storage;

import java.util.UUID;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.VolumeId;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.Handles;
import org.virtworkbench.libvirt.internal.jna.Text;

import com.sun.jna.Pointer;

/**
 * Finds pools and volumes of a connection.
 *
 * @param calls of the connection
 * @param handles of the connection
 */
record StorageAccess(Calls calls, Handles handles) {

    Handles.Handle pool(UUID pool) throws HypervisorException {
        return handles.of(calls.run("virStoragePoolLookupByUUID",
                () -> calls.api().virStoragePoolLookupByUUID(calls.connection(), Text.bytes(pool))), calls.api()::virStoragePoolFree);
    }

    Handles.Handle volume(VolumeId volume) throws HypervisorException {
        try (Handles.Handle pool = pool(volume.pool())) {
            return volume(pool.pointer(), volume.name());
        }
    }

    Handles.Handle volume(Pointer pool, String name) throws HypervisorException {
        return handles.of(calls.run("virStorageVolLookupByName", () -> calls.api().virStorageVolLookupByName(pool, name)),
                calls.api()::virStorageVolFree);
    }

    String xml(Pointer volume) throws HypervisorException {
        return Text.take(calls.run("virStorageVolGetXMLDesc", () -> calls.api().virStorageVolGetXMLDesc(volume, 0)));
    }
}
