package org.virtworkbench.libvirt.internal.storage;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.Transfer;
import org.virtworkbench.core.driver.VolumeCalls;
import org.virtworkbench.core.driver.VolumeId;
import org.virtworkbench.core.driver.VolumeName;
import org.virtworkbench.core.driver.VolumeRecord;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.Flags;
import org.virtworkbench.libvirt.internal.call.Handles;
import org.virtworkbench.libvirt.internal.call.Lists;
import org.virtworkbench.libvirt.internal.jna.LibvirtApi;
import org.virtworkbench.libvirt.internal.loop.ReadHold;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/** Calls about single volumes. */
public final class LibvirtVolumes implements VolumeCalls {

    private static final int PREALLOCATE_METADATA = 1;
    private static final int CREATE_VALIDATE = 1 << 2;
    private static final int RESIZE_ALLOCATE = 1;
    private static final int RESIZE_SHRINK = 1 << 2;
    private static final int MEASURES = 30;
    private static final int INFO_SIZE = 24;
    private static final long INFO_ALLOCATION = 16;

    private final StorageAccess access;
    private final Calls calls;
    private final LibvirtApi api;
    private final VolumeReader reader;
    private final VolumeStreams streams;

    /**
     * @param calls of the connection
     * @param handles of the connection
     * @param reading keeps the event loop from reading the connection
     */
    public LibvirtVolumes(Calls calls, Handles handles, Supplier<ReadHold> reading) {
        this.access = new StorageAccess(calls, handles);
        this.calls = calls;
        this.api = calls.api();
        this.reader = new VolumeReader(calls);
        this.streams = new VolumeStreams(access, reading);
    }

    @Override
    public List<VolumeName> names(UUID pool) throws HypervisorException {
        try (Handles.Handle handle = access.pool(pool)) {
            if (calls.run("virStoragePoolIsActive", () -> api.virStoragePoolIsActive(handle.pointer())) == 0) {
                return List.of();
            }
            try (Handles.HandleArray all = Lists.all(calls, access.handles(), "virStoragePoolListAllVolumes",
                    result -> api.virStoragePoolListAllVolumes(handle.pointer(), result, 0), api::virStorageVolFree)) {
                List<VolumeName> names = new ArrayList<>(all.pointers().length);
                for (Pointer volume : all.pointers()) { // name and key are in the handle: no call to the host
                    names.add(new VolumeName(api.virStorageVolGetName(volume), api.virStorageVolGetKey(volume)));
                }
                return names;
            }
        }
    }

    @Override
    public List<Optional<String>> documents(UUID pool, List<String> names) throws HypervisorException {
        List<Optional<String>> documents = new ArrayList<>(names.size());
        try (Handles.Handle handle = access.pool(pool)) {
            for (String name : names) {
                documents.add(document(handle.pointer(), name));
            }
        }
        return documents;
    }

    private Optional<String> document(Pointer pool, String name) throws HypervisorException {
        try (Handles.Handle volume = access.volume(pool, name)) {
            return Optional.of(access.xml(volume.pointer()));
        } catch (HypervisorException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public String xml(VolumeId volume) throws HypervisorException {
        try (Handles.Handle handle = access.volume(volume)) {
            return access.xml(handle.pointer());
        }
    }

    @Override
    public long allocation(VolumeId volume) throws HypervisorException {
        try (Handles.Handle handle = access.volume(volume); Memory info = new Memory(INFO_SIZE)) {
            calls.run("virStorageVolGetInfo", () -> api.virStorageVolGetInfo(handle.pointer(), info));
            return info.getLong(INFO_ALLOCATION);
        }
    }

    @Override
    public VolumeRecord create(UUID pool, String xml, boolean preallocateMetadata) throws HypervisorException {
        try (Handles.Handle handle = access.pool(pool)) {
            return made(handle, measured(() -> Flags.tolerant(flags(preallocateMetadata), CREATE_VALIDATE, flags -> calls
                    .runLong("virStorageVolCreateXML", () -> api.virStorageVolCreateXML(handle.pointer(), xml, flags)))));
        }
    }

    /** Makes something. */
    @FunctionalInterface
    private interface Making {
        Pointer make() throws HypervisorException;
    }

    /** {@return what was made} To encrypt an image QEMU measures how long a key takes, which fails now and then on a busy host, and not the next time. */
    private static Pointer measured(Making making) throws HypervisorException {
        for (int attempt = 1;; attempt++) {
            try {
                return making.make();
            } catch (HypervisorException e) {
                if (attempt == MEASURES || !e.getMessage().contains("Unable to get accurate CPU usage")) {
                    throw e;
                }
            }
        }
    }

    @Override
    public VolumeRecord copy(UUID pool, String xml, VolumeId source, boolean preallocateMetadata) throws HypervisorException {
        try (Handles.Handle handle = access.pool(pool); Handles.Handle from = access.volume(source)) {
            return made(handle, measured(
                    () -> Flags.tolerant(flags(preallocateMetadata), CREATE_VALIDATE, flags -> calls.runLong("virStorageVolCreateXMLFrom",
                            () -> api.virStorageVolCreateXMLFrom(handle.pointer(), xml, from.pointer(), flags)))));
        }
    }

    private static int flags(boolean preallocateMetadata) {
        return CREATE_VALIDATE | (preallocateMetadata ? PREALLOCATE_METADATA : 0);
    }

    private VolumeRecord made(Handles.Handle pool, Pointer volume) throws HypervisorException {
        try (Handles.Handle handle = access.handles().of(volume, api::virStorageVolFree)) {
            String poolName = api.virStoragePoolGetName(pool.pointer());
            return reader.read(handle.pointer(), poolName).orElseGet(() -> new VolumeRecord(api.virStorageVolGetKey(volume),
                    api.virStorageVolGetName(volume), api.virStorageVolGetKey(volume), poolName, "", "", 0, 0));
        }
    }

    @Override
    public void delete(VolumeId volume) throws HypervisorException {
        try (Handles.Handle handle = access.volume(volume)) {
            calls.runLong("virStorageVolDelete", () -> api.virStorageVolDelete(handle.pointer(), 0));
        }
    }

    @Override
    public void resize(VolumeId volume, long capacity, Set<Resize> how) throws HypervisorException {
        int flags = (how.contains(Resize.ALLOCATE) ? RESIZE_ALLOCATE : 0) | (how.contains(Resize.SHRINK) ? RESIZE_SHRINK : 0);
        try (Handles.Handle handle = access.volume(volume)) {
            calls.runLong("virStorageVolResize", () -> api.virStorageVolResize(handle.pointer(), capacity, flags));
        }
    }

    @Override
    public void wipe(VolumeId volume, Wipe algorithm) throws HypervisorException {
        try (Handles.Handle handle = access.volume(volume)) {
            calls.runLong("virStorageVolWipePattern", () -> api.virStorageVolWipePattern(handle.pointer(), number(algorithm), 0));
        }
    }

    private static int number(Wipe algorithm) {
        return switch (algorithm) {
            case ZERO -> 0;
            case NNSA -> 1;
            case DOD -> 2;
            case BSI -> 3;
            case GUTMANN -> 4;
            case SCHNEIER -> 5;
            case PFITZNER7 -> 6;
            case PFITZNER33 -> 7;
            case RANDOM -> 8;
            case TRIM -> 9;
        };
    }

    @Override
    public void upload(VolumeId volume, ReadableByteChannel source, long length, Transfer transfer)
            throws HypervisorException, IOException {
        streams.upload(volume, source, length, transfer);
    }

    @Override
    public void download(VolumeId volume, long offset, long length, WritableByteChannel target, Transfer transfer)
            throws HypervisorException, IOException {
        streams.download(volume, offset, length, target, transfer);
    }

    @Override
    public void relay(VolumeId from, VolumeId to, long length, Transfer transfer) throws HypervisorException {
        streams.relay(from, to, length, transfer);
    }
}
