package org.virtworkbench.core.appliance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * A file of this computer, or a piece of one: a file inside of an archive that is not packed tighter.
 *
 * @param file the file, or the archive
 * @param name its own name, inside of the archive where it is in one
 * @param offset where it begins, in bytes
 * @param size in bytes
 */
public record FilePart(Path file, String name, long offset, long size) {

    /** {@return whether it is inside of an archive} */
    public boolean isInArchive() {
        return offset > 0;
    }

    /** {@return its bytes, from the first one on} Never on the UI thread. */
    public ReadableByteChannel open() throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        channel.position(offset);
        return new Bounded(channel, size);
    }

    /** {@return its first bytes, at most so many} Never on the UI thread. */
    byte[] head(int most) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(most, size));
        try (ReadableByteChannel channel = open()) {
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // until all is there
            }
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** Ends where the part ends. */
    private static final class Bounded implements ReadableByteChannel {

        private final FileChannel channel;
        private long left;

        Bounded(FileChannel channel, long size) {
            this.channel = channel;
            this.left = size;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            if (left == 0) {
                return -1;
            }
            int limit = target.limit();
            target.limit(target.position() + (int) Math.min(target.remaining(), left));
            try {
                int count = channel.read(target);
                left -= Math.max(count, 0);
                return count;
            } finally {
                target.limit(limit);
            }
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
