package org.virtworkbench.core.driver;

import java.io.InputStream;
import java.io.OutputStream;

/** A stream to the server of a guest's screen. One thread may read while another one writes; closing it wakes both. */
public interface GraphicsLink extends AutoCloseable {

    /** {@return what the server sends} */
    InputStream input();

    /** {@return what goes to the server; not buffered} */
    OutputStream output();

    /** Ends it. Never throws, may be called twice. */
    @Override
    void close();
}
