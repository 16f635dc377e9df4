import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;

import org.virtworkbench.rfb.Transport;

/**
 * A server whose bytes lie in memory: no kernel is in between.
 *
 * @param input what it sends
 */
record MemoryTransport(InputStream input) implements Transport {

    MemoryTransport(byte[] recording) {
        this(new ByteArrayInputStream(recording));
    }

    @Override
    public OutputStream output() {
        return OutputStream.nullOutputStream();
    }

    @Override
    public void close() {
        // nobody waits
    }
}
