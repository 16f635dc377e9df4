package org.virtworkbench.libvirt.internal.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.Transfer;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.error.CallFailures;
import org.virtworkbench.libvirt.internal.loop.ReadHold;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;

/** Receives a stream into a channel, chunk by chunk; where the host tells of holes, the channel gets holes as well. One thread. */
final class StreamReceiver {

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

    /**
     * Receives all.
     *
     * @param target written from where it stands; can be positioned where the stream is sparse
     * @param chunk one chunk
     */
    void receive(WritableByteChannel target, Memory chunk) throws HypervisorException, IOException {
        ByteBuffer buffer = chunk.getByteBuffer(0, chunk.size());
        int count = receive(chunk);
        while (count > 0) {
            if (count == HOLE) {
                transfer.moved(skip((SeekableByteChannel) target));
            } else {
                buffer.position(0).limit(count);
                while (buffer.hasRemaining()) {
                    target.write(buffer);
                }
                transfer.moved(count);
            }
            count = receive(chunk);
        }
        if (sparse) {
            endHole((SeekableByteChannel) target);
        }
    }

    private int receive(Memory chunk) throws HypervisorException {
        if (transfer.isCancelled()) {
            throw CallFailures.cancelled();
        }
        hold.receiving();
        if (!sparse) {
            return calls.run("virStreamRecv", () -> calls.api().virStreamRecv(stream, chunk, chunk.size()));
        }
        return calls.run("virStreamRecvFlags", () -> {
            int count = calls.api().virStreamRecvFlags(stream, chunk, chunk.size(), STOP_AT_HOLE);
            return count == AT_HOLE ? HOLE : count;
        });
    }

    private long skip(SeekableByteChannel target) throws HypervisorException, IOException {
        LongByReference length = new LongByReference();
        calls.run("virStreamRecvHole", () -> calls.api().virStreamRecvHole(stream, length, 0));
        target.position(target.position() + length.getValue());
        return length.getValue();
    }

    /** A hole at the end is there only when something is written behind it. */
    private static void endHole(SeekableByteChannel target) throws IOException {
        long end = target.position();
        if (target.size() < end) {
            target.position(end - 1);
            target.write(ByteBuffer.allocate(1));
        }
    }
}
