package org.virtworkbench.libvirt.internal.call;

import java.io.ByteArrayOutputStream;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.libvirt.internal.jna.LibvirtApi;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/** Receives bytes over libvirt's streams; libvirt-java's own passes them as text and damages them. */
public final class Streams {

    private static final int CHUNK = 256 * 1024;

    private final Calls calls;
    private final Handles handles;

    /**
     * @param calls of the connection
     * @param handles of the connection
     */
    public Streams(Calls calls, Handles handles) {
        this.calls = calls;
        this.handles = handles;
    }

    /** Starts what sends into a stream. */
    @FunctionalInterface
    public interface Sender {

        /**
         * @param stream where to
         * @throws HypervisorException when it could not be started
         */
        void start(Pointer stream) throws HypervisorException;
    }

    /**
     * Receives everything.
     *
     * @param sender starts the sending
     * @return all bytes
     * @throws HypervisorException when the stream broke; it is aborted then
     */
    public byte[] receive(Sender sender) throws HypervisorException {
        LibvirtApi api = calls.api();
        Pointer created = calls.run("virStreamNew", () -> api.virStreamNew(calls.connection(), 0));
        try (Handles.Handle stream = handles.of(created, api::virStreamFree)) {
            sender.start(stream.pointer());
            try {
                byte[] bytes = drain(stream.pointer());
                calls.run("virStreamFinish", () -> api.virStreamFinish(stream.pointer()));
                return bytes;
            } catch (HypervisorException e) {
                api.virStreamAbort(stream.pointer());
                throw e;
            }
        }
    }

    private byte[] drain(Pointer stream) throws HypervisorException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Memory chunk = new Memory(CHUNK)) {
            int count = receive(stream, chunk);
            while (count > 0) {
                bytes.writeBytes(chunk.getByteArray(0, count));
                count = receive(stream, chunk);
            }
        }
        return bytes.toByteArray();
    }

    private int receive(Pointer stream, Memory chunk) throws HypervisorException {
        return calls.run("virStreamRecv", () -> calls.api().virStreamRecv(stream, chunk, chunk.size()));
    }
}
