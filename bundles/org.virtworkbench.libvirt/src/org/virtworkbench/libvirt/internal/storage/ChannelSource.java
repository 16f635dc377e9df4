package org.virtworkbench.libvirt.internal.storage;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;

/**
 * What a channel gives.
 *
 * @param channel read to its end; stays open
 */
record ChannelSource(ReadableByteChannel channel) implements Piece.Source {

    @Override
    public boolean give(Piece piece) throws IOException {
        return channel.read(piece.bytes()) >= 0;
    }
}
