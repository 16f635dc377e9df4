package org.virtworkbench.libvirt.internal.storage;

import java.util.Locale;
import java.util.Optional;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.Documents;
import org.virtworkbench.libvirt.internal.jna.LibvirtApi;
import org.virtworkbench.libvirt.internal.jna.Text;
import org.virtworkbench.model.inventory.PoolState;
import org.virtworkbench.xml.storage.StoragePoolDocument;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;

/** Reads one pool: a host has few of them. */
final class PoolReader {

    private static final int INFO_SIZE = 32;
    private static final long CAPACITY = 8;
    private static final long ALLOCATION = 16;
    private static final long AVAILABLE = 24;

    private static final PoolState[] STATES = { PoolState.INACTIVE, PoolState.BUILDING, PoolState.RUNNING, PoolState.DEGRADED,
            PoolState.INACCESSIBLE };

    private final Calls calls;

    PoolReader(Calls calls) {
        this.calls = calls;
    }

    PoolRecord read(Pointer pool) throws HypervisorException {
        LibvirtApi api = calls.api();
        Optional<StoragePoolDocument> xml = Documents.read(
                Text.take(calls.run("virStoragePoolGetXMLDesc", () -> api.virStoragePoolGetXMLDesc(pool, 0))), StoragePoolDocument::parse);
        IntByReference autostart = new IntByReference();
        calls.run("virStoragePoolGetAutostart", () -> api.virStoragePoolGetAutostart(pool, autostart));
        boolean persistent = calls.run("virStoragePoolIsPersistent", () -> api.virStoragePoolIsPersistent(pool)) == 1;
        byte[] uuid = new byte[16];
        api.virStoragePoolGetUUID(pool, uuid);
        try (Memory info = new Memory(INFO_SIZE)) {
            calls.run("virStoragePoolGetInfo", () -> api.virStoragePoolGetInfo(pool, info));
            int state = info.getInt(0);
            return new PoolRecord(Text.uuid(uuid), api.virStoragePoolGetName(pool),
                    state >= 0 && state < STATES.length ? STATES[state] : PoolState.INACTIVE,
                    xml.flatMap(StoragePoolDocument::type).orElse(""),
                    xml.flatMap(StoragePoolDocument::targetPath).orElse(""), xml.flatMap(PoolReader::source).orElse(""),
                    info.getLong(CAPACITY), info.getLong(ALLOCATION),
                    info.getLong(AVAILABLE),
                    autostart.getValue() == 1, persistent);
        }
    }

    /** What comes from another machine, and so can be there for several hosts. */
    private static Optional<String> source(StoragePoolDocument xml) {
        return xml.sourceHost().flatMap(host -> xml.source().map(what -> host.toLowerCase(Locale.ROOT) + ':' + what));
    }
}
