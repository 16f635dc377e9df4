package org.virtworkbench.libvirt.internal.storage;

import java.nio.ByteBuffer;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.Transfer;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.error.CallFailures;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** Sends into a stream, packet by packet; what is all zeros as a hole where the host takes that. One thread. */
final class StreamSender implements Piece.Target {

    /** How many bytes libvirt's protocol takes in one packet, less its head: larger ones were slower. */
    static final int PACKET = 256 * 1024 - 24;

    private final Calls calls;
    private final Pointer stream;
    private final boolean sparse;
    private final Transfer transfer;
    private final ByteBuffer zeros = ByteBuffer.allocateDirect(PACKET);
    private long hole;

    StreamSender(Calls calls, Pointer stream, boolean sparse, Transfer transfer) {
        this.calls = calls;
        this.stream = stream;
        this.sparse = sparse;
        this.transfer = transfer;
    }

    @Override
    public void take(Piece piece) throws HypervisorException {
        int end = piece.bytes().limit();
        for (int start = 0; start < end; start += PACKET) {
            int length = Math.min(PACKET, end - start);
            if (sparse && zeros.slice(0, length).equals(piece.bytes().slice(start, length))) {
                hole += length;
            } else {
                endHole();
                send(piece.at(start), length);
            }
        }
        if (sparse) {
            hole += piece.hole();
        } else if (piece.hole() > 0) {
            sendZeros(piece.hole());
        }
    }

    private void send(Pointer bytes, int length) throws HypervisorException {
        int sent = 0;
        while (sent < length) {
            if (transfer.isCancelled()) {
                throw CallFailures.cancelled();
            }
            Pointer rest = bytes.share(sent);
            long size = length - sent;
            sent += calls.run("virStreamSend", () -> calls.api().virStreamSend(stream, rest, size));
        }
    }

    private void sendZeros(long count) throws HypervisorException {
        for (long left = count; left > 0; left -= PACKET) {
            send(Native.getDirectBufferPointer(zeros), (int) Math.min(left, PACKET));
        }
    }

    private void endHole() throws HypervisorException {
        if (hole > 0) {
            long length = hole;
            calls.run("virStreamSendHole", () -> calls.api().virStreamSendHole(stream, length, 0));
            hole = 0;
        }
    }

    /** Tells of a hole at the end. */
    @Override
    public void end() throws HypervisorException {
        endHole();
    }
}
