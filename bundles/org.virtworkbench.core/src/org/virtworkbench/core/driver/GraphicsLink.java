package org.virtworkbench.core.driver;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.ReadableByteChannel;
import java.util.Optional;

/** A stream to the server of a guest's screen. One thread may read while another one writes; closing it wakes both. */
public interface GraphicsLink extends AutoCloseable {

    /** {@return what the server sends} */
    InputStream input();

    /** {@return the channel that {@link #input} reads, where there is nothing else in between: who reads it instead spares copies} */
    default Optional<ReadableByteChannel> inputChannel() {
        return Optional.empty();
    }

    /** {@return what goes to the server; not buffered} */
    OutputStream output();

    /** Ends it. Never throws, may be called twice. */
    @Override
    void close();
}
