package org.virtworkbench.core.iso;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Bytes that can be read at any place, such as those of an image. */
@FunctionalInterface
public interface ByteSource {

    /**
     * {@return the bytes from a place on, fewer where there are no more} Blocks; never on the UI thread.
     *
     * @param offset where the first one is
     * @param length how many are wanted
     * @throws IOException when they can't be read
     */
    byte[] read(long offset, int length) throws IOException;

    /** {@return the bytes of a file of this computer} */
    static ByteSource of(Path file) {
        return (offset, length) -> {
            try (SeekableByteChannel channel = Files.newByteChannel(file).position(offset)) {
                ByteBuffer bytes = ByteBuffer.allocate(length);
                int count = 0;
                while (count >= 0 && bytes.hasRemaining()) {
                    count = channel.read(bytes);
                }
                return Arrays.copyOf(bytes.array(), bytes.position());
            }
        };
    }
}
