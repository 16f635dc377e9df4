package org.virtworkbench.libvirt.internal.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.function.Supplier;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.Transfer;
import org.virtworkbench.core.driver.VolumeId;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.Flags;
import org.virtworkbench.libvirt.internal.call.Handles;
import org.virtworkbench.libvirt.internal.jna.LibvirtApi;
import org.virtworkbench.libvirt.internal.loop.ReadHold;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/**
 * Moves the bytes of volumes over libvirt's streams, in packets, so that other calls get through between two of them. Holes are told where the host can, instead
 * of sending their zeros.
 */
final class VolumeStreams {

    private static final long RELAYED_AT_ONCE = 32 * 1024 * 1024;

    /** {@code VIR_STORAGE_VOL_UPLOAD_SPARSE_STREAM} and {@code VIR_STORAGE_VOL_DOWNLOAD_SPARSE_STREAM}. */
    private static final int SPARSE = 1;
    private static final int INFO_SIZE = 24;
    private static final long INFO_ALLOCATION = 16;
    private static final int TYPE_FILE = 0;

    private final StorageAccess access;
    private final Calls calls;
    private final LibvirtApi api;

    private final Supplier<ReadHold> reading;

    VolumeStreams(StorageAccess access, Supplier<ReadHold> reading) {
        this.access = access;
        this.reading = reading;
        this.calls = access.calls();
        this.api = calls.api();
    }

    /** What is done with an open stream. */
    @FunctionalInterface
    private interface Moving {
        void move(Pointer stream, boolean sparse) throws HypervisorException, IOException;
    }

    void upload(VolumeId volume, ReadableByteChannel source, long length, Transfer transfer) throws HypervisorException, IOException {
        try (Handles.Handle handle = access.volume(volume)) {
            through(isEmptyFile(handle) ? SPARSE : 0, (stream, flags) -> calls.run("virStorageVolUpload",
                    () -> api.virStorageVolUpload(handle.pointer(), stream, 0, length, flags)),
                    (stream, sparse) -> send(source, new StreamSender(calls, stream, sparse, transfer), new Pieces(transfer)));
        }
    }

    private static void send(ReadableByteChannel source, StreamSender sender, Pieces pieces) throws HypervisorException, IOException {
        if (source instanceof FileChannel) {
            pieces.inTurn(StreamSender.PACKET, new ChannelSource(source), sender);
            sender.end();
        } else {
            pieces.upload(new ChannelSource(source), sender);
        }
    }

    void download(VolumeId volume, long offset, long length, WritableByteChannel target, Transfer transfer)
            throws HypervisorException, IOException {
        try (Handles.Handle handle = access.volume(volume); ReadHold hold = reading.get()) {
            int wanted = target instanceof SeekableByteChannel && isFile(handle) ? SPARSE : 0;
            through(wanted, (stream, flags) -> calls.run("virStorageVolDownload",
                    () -> api.virStorageVolDownload(handle.pointer(), stream, offset, length, flags)),
                    (stream, sparse) -> new Pieces(transfer).download(new StreamReceiver(calls, stream, sparse, transfer, hold),
                            new ChannelTarget(target)));
        }
    }

    /** Moves bytes from volume to volume. What is to come is asked for in parts, so that no more than one waits in memory when it is written slower than read. */
    void relay(VolumeId from, VolumeId to, long length, Transfer transfer) throws HypervisorException {
        try (Handles.Handle source = access.volume(from); Handles.Handle target = access.volume(to)) {
            int holesIn = isFile(source) ? SPARSE : 0;
            through(isEmptyFile(target) ? SPARSE : 0, (stream, flags) -> calls.run("virStorageVolUpload",
                    () -> api.virStorageVolUpload(target.pointer(), stream, 0, length, flags)),
                    (sending, sparse) -> relay(source, holesIn, length, new StreamSender(calls, sending, sparse, transfer), transfer));
        } catch (IOException e) {
            throw new IllegalStateException("no file is read or written", e);
        }
    }

    private void relay(Handles.Handle source, int holes, long length, StreamSender target, Transfer transfer)
            throws HypervisorException, IOException {
        for (long offset = 0; offset < length; offset += RELAYED_AT_ONCE) {
            long start = offset;
            through(holes, (stream, flags) -> calls.run("virStorageVolDownload",
                    () -> api.virStorageVolDownload(source.pointer(), stream, start, Math.min(RELAYED_AT_ONCE, length - start), flags)),
                    (stream, sparse) -> new Pieces(transfer).inTurn(Piece.CAPACITY,
                            new StreamReceiver(calls, stream, sparse, transfer, ReadHold.NONE),
                            target));
        }
        target.end();
    }

    /** {@return whether a volume is a file} Older hosts can't leave holes in devices. */
    private boolean isFile(Handles.Handle volume) throws HypervisorException {
        try (Memory info = info(volume)) {
            return info.getInt(0) == TYPE_FILE;
        }
    }

    /** {@return whether a volume is a file that takes no room yet} In any other one the host would leave what was there where a hole is to be. */
    private boolean isEmptyFile(Handles.Handle volume) throws HypervisorException {
        try (Memory info = info(volume)) {
            return info.getInt(0) == TYPE_FILE && info.getLong(INFO_ALLOCATION) == 0;
        }
    }

    private Memory info(Handles.Handle volume) throws HypervisorException {
        Memory info = new Memory(INFO_SIZE);
        calls.run("virStorageVolGetInfo", () -> api.virStorageVolGetInfo(volume.pointer(), info));
        return info;
    }

    /** Starts the host's side of a stream. */
    @FunctionalInterface
    private interface Opening {
        void open(Pointer stream, int flags) throws HypervisorException;
    }

    private void through(int wanted, Opening opening, Moving moving) throws HypervisorException, IOException {
        Pointer created = calls.run("virStreamNew", () -> api.virStreamNew(calls.connection(), 0));
        try (Handles.Handle stream = access.handles().of(created, api::virStreamFree)) {
            boolean sparse = Flags.tolerant(wanted, SPARSE, flags -> {
                opening.open(stream.pointer(), flags);
                return flags != 0;
            });
            boolean whole = false;
            try {
                moving.move(stream.pointer(), sparse);
                calls.run("virStreamFinish", () -> api.virStreamFinish(stream.pointer()));
                whole = true;
            } finally {
                if (!whole) { // on the thread that used it: no other one may wait in it
                    api.virStreamAbort(stream.pointer());
                }
            }
        }
    }
}
