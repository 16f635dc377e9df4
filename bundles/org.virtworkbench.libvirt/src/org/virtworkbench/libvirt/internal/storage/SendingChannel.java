package org.virtworkbench.libvirt.internal.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.NativeCall;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** A channel whose bytes go into a stream. It takes direct buffers, and goes forward only: what is passed over becomes a hole, or zeros. One thread. */
final class SendingChannel implements SeekableByteChannel {

    /** The host did not take the bytes. */
    static final class Failure extends IOException {

        private static final long serialVersionUID = 1;

        private final transient HypervisorException failure;

        Failure(HypervisorException failure) {
            super(failure);
            this.failure = failure;
        }

        HypervisorException failure() {
            return failure;
        }
    }

    private final Calls calls;
    private final Pointer stream;
    private final boolean sparse;
    private final int most;
    private long position;
    private long hole;

    /**
     * @param calls of the connection
     * @param stream open for sending
     * @param sparse whether it takes holes
     * @param most how many bytes are sent by one call
     */
    SendingChannel(Calls calls, Pointer stream, boolean sparse, int most) {
        this.calls = calls;
        this.stream = stream;
        this.sparse = sparse;
        this.most = most;
    }

    @Override
    public int write(ByteBuffer bytes) throws Failure {
        int length = Math.min(most, bytes.remaining());
        if (sparse && StreamSender.isZero(bytes.slice(), length)) {
            hole += length;
        } else {
            endHole();
            sendAll(Native.getDirectBufferPointer(bytes).share(bytes.position()), length);
        }
        bytes.position(bytes.position() + length);
        position += length;
        return length;
    }

    private void sendAll(Pointer memory, int length) throws Failure {
        int sent = 0;
        while (sent < length) {
            Pointer rest = memory.share(sent);
            long size = length - sent;
            sent += call("virStreamSend", () -> calls.api().virStreamSend(stream, rest, size));
        }
    }

    private void endHole() throws Failure {
        if (hole > 0) {
            long length = hole;
            call("virStreamSendHole", () -> calls.api().virStreamSendHole(stream, length, 0));
            hole = 0;
        }
    }

    /** Tells of a hole at the end. */
    void end() throws Failure {
        endHole();
    }

    private int call(String function, NativeCall<Integer> call) throws Failure {
        try {
            return calls.run(function, call);
        } catch (HypervisorException e) {
            throw new Failure(e);
        }
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SendingChannel position(long next) throws Failure {
        long skipped = next - position;
        if (sparse) {
            hole += skipped;
        } else {
            sendZeros(skipped);
        }
        position = next;
        return this;
    }

    private void sendZeros(long count) throws Failure {
        ByteBuffer zeros = ByteBuffer.allocateDirect((int) Math.min(most, Math.max(1, count)));
        for (long left = count; left > 0; left -= Math.min(left, zeros.capacity())) {
            sendAll(Native.getDirectBufferPointer(zeros), (int) Math.min(left, zeros.capacity()));
        }
    }

    /** {@return where it stands, as that is where it ends} */
    @Override
    public long size() {
        return position;
    }

    @Override
    public int read(ByteBuffer bytes) {
        throw new UnsupportedOperationException("it is written only");
    }

    @Override
    public SendingChannel truncate(long size) {
        throw new UnsupportedOperationException("what is sent can't be taken back");
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {
        // the stream is its opener's
    }
}
