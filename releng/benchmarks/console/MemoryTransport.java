import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;

import org.virtworkbench.rfb.PixelInputStream;
import org.virtworkbench.rfb.Transport;

/**
 * A server whose bytes lie in memory: no kernel is in between.
 *
 * @param input what it sends
 */
record MemoryTransport(PixelInputStream input) implements Transport {

    MemoryTransport(byte[] recording) {
        this(new Recorded(recording));
    }

    @Override
    public OutputStream output() {
        return OutputStream.nullOutputStream();
    }

    @Override
    public void close() {
        // nobody waits
    }

    /** Copies what is asked for to where it is wanted, as the other side's does and as a kernel would. */
    private static final class Recorded extends PixelInputStream {

        /** Beyond two megabytes the JVM copies past the caches, in which the screen lies. */
        private static final int PIECE = 1 << 16;

        private final byte[] bytes;
        /** The same as pixels, beginning at each of the four possible places. */
        private final IntBuffer[] pixels = new IntBuffer[Integer.BYTES];
        private int position;

        Recorded(byte[] bytes) {
            this.bytes = bytes;
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = ByteBuffer.wrap(bytes, i, bytes.length - i).slice().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
            }
        }

        @Override
        public int read(byte[] target, int offset, int count) {
            int step = Math.min(count, bytes.length - position);
            System.arraycopy(bytes, position, target, offset, step);
            position += step;
            return step == 0 && count > 0 ? -1 : step;
        }

        @Override
        public int readPixels(int[] target, int offset, int count) {
            int step = Math.min(Math.min(count, PIECE), (bytes.length - position) / Integer.BYTES);
            pixels[position % Integer.BYTES].get(position / Integer.BYTES, target, offset, step);
            position += step * Integer.BYTES;
            return step == 0 ? -1 : step;
        }
    }
}
