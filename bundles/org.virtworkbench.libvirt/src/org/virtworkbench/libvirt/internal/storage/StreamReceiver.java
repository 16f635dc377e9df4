package org.virtworkbench.libvirt.internal.storage;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.Transfer;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.error.CallFailures;
import org.virtworkbench.libvirt.internal.loop.ReadHold;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;

/** Receives a stream, packet by packet; where the host tells of holes, they stay holes. One thread. */
final class StreamReceiver implements Piece.Source {

    /** {@code VIR_STREAM_RECV_STOP_AT_HOLE}. */
    private static final int STOP_AT_HOLE = 1;
    private static final int AT_HOLE = -3;
    /** Stands for a hole among the numbers of bytes, as less than zero is a failure. */
    private static final int HOLE = Integer.MAX_VALUE;

    private final Calls calls;
    private final Pointer stream;
    private final boolean sparse;
    private final Transfer transfer;
    private final ReadHold hold;

    StreamReceiver(Calls calls, Pointer stream, boolean sparse, Transfer transfer, ReadHold hold) {
        this.calls = calls;
        this.stream = stream;
        this.sparse = sparse;
        this.transfer = transfer;
        this.hold = hold;
    }

    @Override
    public boolean give(Piece piece) throws HypervisorException {
        int count = receive(piece);
        if (count == HOLE) {
            piece.endInHole(skip());
        } else {
            piece.bytes().position(piece.bytes().position() + count);
        }
        return count > 0;
    }

    private int receive(Piece piece) throws HypervisorException {
        if (transfer.isCancelled()) {
            throw CallFailures.cancelled();
        }
        hold.receiving();
        Pointer room = piece.at(piece.bytes().position());
        long size = piece.bytes().remaining();
        if (!sparse) {
            return calls.run("virStreamRecv", () -> calls.api().virStreamRecv(stream, room, size));
        }
        return calls.run("virStreamRecvFlags", () -> {
            int count = calls.api().virStreamRecvFlags(stream, room, size, STOP_AT_HOLE);
            return count == AT_HOLE ? HOLE : count;
        });
    }

    private long skip() throws HypervisorException {
        LongByReference length = new LongByReference();
        calls.run("virStreamRecvHole", () -> calls.api().virStreamRecvHole(stream, length, 0));
        return length.getValue();
    }
}
