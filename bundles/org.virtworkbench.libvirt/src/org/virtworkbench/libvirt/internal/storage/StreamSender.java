package org.virtworkbench.libvirt.internal.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.Transfer;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.error.CallFailures;

import com.sun.jna.Pointer;

/** Sends what a channel gives into a stream, chunk by chunk; what is all zeros as a hole where the host takes that. One thread. */
final class StreamSender {

    private final Calls calls;
    private final Pointer stream;
    private final boolean sparse;
    private final Transfer transfer;
    private long hole;

    StreamSender(Calls calls, Pointer stream, boolean sparse, Transfer transfer) {
        this.calls = calls;
        this.stream = stream;
        this.sparse = sparse;
        this.transfer = transfer;
    }

    /**
     * Sends all.
     *
     * @param source read to its end
     * @param buffer one chunk
     * @param memory the same chunk, as its address
     */
    void send(ReadableByteChannel source, ByteBuffer buffer, Pointer memory) throws HypervisorException, IOException {
        while (source.read(buffer) >= 0) {
            int filled = buffer.position();
            if (sparse && isZero(buffer, filled)) {
                goOn();
                hole += filled;
            } else {
                endHole();
                sendAll(memory, filled);
            }
            transfer.moved(filled);
            buffer.clear();
        }
        endHole();
        goOn();
    }

    private void sendAll(Pointer memory, int filled) throws HypervisorException {
        int sent = 0;
        while (sent < filled) {
            goOn();
            Pointer rest = memory.share(sent);
            long size = filled - sent;
            sent += calls.run("virStreamSend", () -> calls.api().virStreamSend(stream, rest, size));
        }
    }

    private void endHole() throws HypervisorException {
        if (hole > 0) {
            long length = hole;
            calls.run("virStreamSendHole", () -> calls.api().virStreamSendHole(stream, length, 0));
            hole = 0;
        }
    }

    static boolean isZero(ByteBuffer buffer, int length) {
        int i = 0;
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            if (buffer.getLong(i) != 0) {
                return false;
            }
        }
        for (; i < length; i++) {
            if (buffer.get(i) != 0) {
                return false;
            }
        }
        return true;
    }

    private void goOn() throws HypervisorException {
        if (transfer.isCancelled()) {
            throw CallFailures.cancelled();
        }
    }
}
