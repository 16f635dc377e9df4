import java.io.OutputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

import org.virtworkbench.rfb.PixelInputStream;
import org.virtworkbench.rfb.Transport;
import org.virtworkbench.rfb.internal.io.Foreign;

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

    /**
     * Copies what is asked for to where it is wanted: raw pixels by the C library's function, as the other side's does, since there is little else to measure in them. The
     * rest is copied by the JVM, which leaves no garbage before it is compiled.
     */
    private static final class Recorded extends PixelInputStream {

        private static final MethodHandle MEMCPY = memcpy();
        /** So many bytes the other side asks for at once. */
        private static final int PIECE = 640 * 480;

        private final byte[] bytes;
        private int position;

        Recorded(byte[] bytes) {
            this.bytes = bytes;
        }

        /** Takes arrays and offsets in bytes. */
        private static MethodHandle memcpy() {
            try {
                MethodHandle memcpy = Foreign.link(Foreign.function("memcpy"), long.class, Foreign.pointer(), Foreign.pointer(), long.class);
                return MethodHandles.dropReturn(Foreign.inside(Foreign.inside(memcpy, 1, byte[].class), 0, int[].class));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
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
            int step = Math.min(Math.min(count, PIECE / Integer.BYTES), (bytes.length - position) / Integer.BYTES);
            try {
                MEMCPY.invokeExact(target, (long) Integer.BYTES * offset, bytes, (long) position, (long) Integer.BYTES * step);
            } catch (Throwable e) {
                throw new IllegalStateException(e); // it throws nothing
            }
            position += step * Integer.BYTES;
            return step == 0 ? -1 : step;
        }
    }
}
