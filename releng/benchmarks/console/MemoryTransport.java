import java.io.OutputStream;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

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

    /** Copies what is asked for to where it is wanted, by the C library's function as the other side's does: what brings the bytes is not what is measured. */
    private static final class Recorded extends PixelInputStream {

        private static final MethodHandle MEMCPY = memcpy();
        /** So many bytes the other side asks for at once. */
        private static final int PIECE = 640 * 480;

        private final MemorySegment bytes;
        private long position;

        Recorded(byte[] bytes) {
            this.bytes = MemorySegment.ofArray(bytes);
        }

        private static MethodHandle memcpy() {
            Linker linker = Linker.nativeLinker();
            FunctionDescriptor signature = FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG);
            return linker.downcallHandle(linker.defaultLookup().find("memcpy").orElseThrow(), signature, Linker.Option.critical(true));
        }

        @Override
        public int read(byte[] target, int offset, int count) {
            long step = Math.min(count, bytes.byteSize() - position);
            copy(MemorySegment.ofArray(target).asSlice(offset), step);
            return step == 0 && count > 0 ? -1 : (int) step;
        }

        @Override
        public int readPixels(int[] target, int offset, int count) {
            long step = Math.min(Math.min((long) Integer.BYTES * count, PIECE), bytes.byteSize() - position) / Integer.BYTES;
            copy(MemorySegment.ofArray(target).asSlice((long) Integer.BYTES * offset), Integer.BYTES * step);
            return step == 0 ? -1 : (int) step;
        }

        private void copy(MemorySegment target, long count) {
            try {
                MEMCPY.invokeExact(target, bytes.asSlice(position), count);
            } catch (Throwable e) {
                throw new IllegalStateException(e); // it throws nothing
            }
            position += count;
        }
    }
}
