package org.virtworkbench.libvirt.internal.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;

/**
 * Writes into a channel from where it stands, and leaves holes in it.
 *
 * @param channel can be positioned where there are holes; stays open
 */
record ChannelTarget(WritableByteChannel channel) implements Piece.Target {

    @Override
    public void take(Piece piece) throws IOException {
        while (piece.bytes().hasRemaining()) {
            channel.write(piece.bytes());
        }
        if (piece.hole() > 0 && channel instanceof SeekableByteChannel seekable) {
            seekable.position(seekable.position() + piece.hole());
        }
    }

    /** A hole at the end is there only when something is written behind it. */
    @Override
    public void end() throws IOException {
        if (channel instanceof SeekableByteChannel seekable && seekable.size() < seekable.position()) {
            seekable.position(seekable.position() - 1);
            seekable.write(ByteBuffer.allocate(1));
        }
    }
}
