package org.virtworkbench.libvirt.internal.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.Transfer;
import org.virtworkbench.core.driver.VolumeId;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.Handles;
import org.virtworkbench.libvirt.internal.error.CallFailures;
import org.virtworkbench.libvirt.internal.jna.LibvirtApi;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/** Moves the bytes of volumes over libvirt's streams, in chunks, so that other calls get through between two of them. */
final class VolumeStreams {

    /** What libvirt's protocol takes in one packet, less its head: larger ones were slower. */
    private static final int SENT_AT_ONCE = 256 * 1024 - 24;
    /** Several packets: what came meanwhile is taken in one turn. */
    private static final int RECEIVED_AT_ONCE = 1024 * 1024;

    private final StorageAccess access;
    private final Calls calls;
    private final LibvirtApi api;

    VolumeStreams(StorageAccess access) {
        this.access = access;
        this.calls = access.calls();
        this.api = calls.api();
    }

    /** What is done with an open stream. */
    @FunctionalInterface
    private interface Moving {
        void move(Pointer stream, Memory chunk) throws HypervisorException, IOException;
    }

    void upload(VolumeId volume, ReadableByteChannel source, long length, Transfer transfer) throws HypervisorException, IOException {
        try (Handles.Handle handle = access.volume(volume)) {
            through(stream -> calls.run("virStorageVolUpload",
                    () -> api.virStorageVolUpload(handle.pointer(), stream, 0, length, 0)),
                    (stream, chunk) -> send(stream, chunk, source, transfer));
        }
    }

    void download(VolumeId volume, WritableByteChannel target, Transfer transfer) throws HypervisorException, IOException {
        try (Handles.Handle handle = access.volume(volume)) {
            through(stream -> calls.run("virStorageVolDownload",
                    () -> api.virStorageVolDownload(handle.pointer(), stream, 0, 0, 0)),
                    (stream, chunk) -> receive(stream, chunk, target, transfer));
        }
    }

    /** Starts the host's side of a stream. */
    @FunctionalInterface
    private interface Opening {
        void open(Pointer stream) throws HypervisorException;
    }

    private void through(Opening opening, Moving moving) throws HypervisorException, IOException {
        Pointer created = calls.run("virStreamNew", () -> api.virStreamNew(calls.connection(), 0));
        try (Handles.Handle stream = access.handles().of(created, api::virStreamFree); Memory chunk = new Memory(RECEIVED_AT_ONCE)) {
            opening.open(stream.pointer());
            boolean whole = false;
            try {
                moving.move(stream.pointer(), chunk);
                calls.run("virStreamFinish", () -> api.virStreamFinish(stream.pointer()));
                whole = true;
            } finally {
                if (!whole) { // on the thread that used it: no other one may wait in it
                    api.virStreamAbort(stream.pointer());
                }
            }
        }
    }

    private void send(Pointer stream, Memory chunk, ReadableByteChannel source, Transfer transfer)
            throws HypervisorException, IOException {
        ByteBuffer buffer = chunk.getByteBuffer(0, SENT_AT_ONCE);
        while (source.read(buffer) >= 0) {
            int filled = buffer.position();
            int sent = 0;
            while (sent < filled) {
                goOn(transfer);
                Pointer rest = chunk.share(sent);
                long size = filled - sent;
                sent += calls.run("virStreamSend", () -> api.virStreamSend(stream, rest, size));
            }
            transfer.moved(sent);
            buffer.clear();
        }
        goOn(transfer);
    }

    private void receive(Pointer stream, Memory chunk, WritableByteChannel target, Transfer transfer)
            throws HypervisorException, IOException {
        int count = receive(stream, chunk, transfer);
        while (count > 0) {
            ByteBuffer buffer = chunk.getByteBuffer(0, count);
            while (buffer.hasRemaining()) {
                target.write(buffer);
            }
            transfer.moved(count);
            count = receive(stream, chunk, transfer);
        }
    }

    private int receive(Pointer stream, Memory chunk, Transfer transfer) throws HypervisorException {
        goOn(transfer);
        return calls.run("virStreamRecv", () -> api.virStreamRecv(stream, chunk, RECEIVED_AT_ONCE));
    }

    private static void goOn(Transfer transfer) throws HypervisorException {
        if (transfer.isCancelled()) {
            throw CallFailures.cancelled();
        }
    }
}
