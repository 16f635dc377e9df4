package org.virtworkbench.core.driver;

import java.io.InputStream;
import java.io.OutputStream;

/** Both directions of a guest's serial line, byte for byte. One thread may read while another one writes; closing it wakes both. */
public interface SerialLink extends AutoCloseable {

    /** {@return what the guest writes; ends when the guest stops or somebody else takes the line over} */
    InputStream input();

    /** {@return what the guest reads; not buffered} */
    OutputStream output();

    /** Ends it and returns at once. Never throws, may be called twice. */
    @Override
    void close();
}
