package org.virtworkbench.app.instance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Arrays;

/** Reads what somebody sends, but never more and never longer than one is ready to. */
final class Deadline {

    private Deadline() {
    }

    /**
     * Reads to the end.
     *
     * @param channel is not blocking afterwards
     * @param most bytes
     * @param patience for all of it
     * @throws IOException when there is more, or it takes longer
     */
    static byte[] read(SocketChannel channel, int most, Duration patience) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(most + 1);
        long end = System.nanoTime() + patience.toNanos();
        channel.configureBlocking(false);
        try (Selector selector = Selector.open()) {
            channel.register(selector, SelectionKey.OP_READ);
            while (channel.read(buffer) >= 0) {
                long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (left <= 0) {
                    throw new IOException("The other side is too slow");
                }
                if (!buffer.hasRemaining()) {
                    throw new IOException("The other side sends too much");
                }
                selector.select(left);
                selector.selectedKeys().clear();
            }
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}
