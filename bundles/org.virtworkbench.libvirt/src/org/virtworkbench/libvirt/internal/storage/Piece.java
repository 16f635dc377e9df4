package org.virtworkbench.libvirt.internal.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;

import org.virtworkbench.core.driver.HypervisorException;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/** Some bytes of a volume on their way, with the hole behind them. Used by one thread at a time. */
final class Piece implements AutoCloseable {

    /** How many bytes it has where two threads pass it on: some packets, so that they wake each other seldom. */
    static final int CAPACITY = 4 * StreamSender.PACKET;

    /** How long it waits for more bytes, so that those of a slow host or file are seen to come. */
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** Where bytes and holes come from. */
    @FunctionalInterface
    interface Source {

        /**
         * Gives some more.
         *
         * @param piece has room
         * @return whether that was not all yet
         * @throws HypervisorException when the host fails, or it was cancelled
         * @throws IOException when the file does
         */
        boolean give(Piece piece) throws HypervisorException, IOException;
    }

    /** Where bytes and holes belong. */
    interface Target {

        /**
         * Takes all that is in a piece.
         *
         * @throws HypervisorException when the host fails, or it was cancelled
         * @throws IOException when the file does
         */
        void take(Piece piece) throws HypervisorException, IOException;

        /**
         * Has got all.
         *
         * @throws HypervisorException when the host fails, or it was cancelled
         * @throws IOException when the file does
         */
        void end() throws HypervisorException, IOException;
    }

    private final Memory memory;
    private final ByteBuffer bytes;
    private long hole;
    private long size;

    /** @param capacity how many bytes it has at most */
    Piece(int capacity) {
        memory = new Memory(capacity);
        bytes = memory.getByteBuffer(0, capacity);
    }

    /** {@return whether that was not all yet} Fills it with what comes, in place of what was in it. */
    boolean fill(Source source) throws HypervisorException, IOException {
        bytes.clear();
        hole = 0;
        long begun = System.nanoTime();
        boolean more = source.give(this);
        while (more && hole == 0 && bytes.hasRemaining() && System.nanoTime() - begun < PATIENCE_NANOS) {
            more = source.give(this);
        }
        bytes.flip();
        size = bytes.limit() + hole;
        return more;
    }

    /** {@return its bytes; those that are given go where it stands, those that are taken lie before its limit} */
    ByteBuffer bytes() {
        return bytes;
    }

    /** {@return where one of its bytes lies} */
    Pointer at(int offset) {
        return memory.share(offset);
    }

    /** {@return the length of the hole behind the bytes} */
    long hole() {
        return hole;
    }

    /** Ends it in a hole. */
    void endInHole(long length) {
        hole = length;
    }

    /** {@return how much of the volume it stands for; 0 when it was not filled yet} */
    long size() {
        return size;
    }

    @Override
    public void close() {
        memory.close();
    }
}
