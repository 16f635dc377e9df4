package org.virtworkbench.core.connection;

import org.virtworkbench.core.driver.HypervisorConnection;

/** Use of one shared connection for a while. Closing it gives it back; the connection itself lives as long as the host is connected. */
public interface ConnectionLease extends AutoCloseable {

    /** {@return the connection, to be used until {@link #close()}} */
    HypervisorConnection connection();

    /** {@return who uses it and for what, for diagnosis} */
    String usage();

    /**
     * Sets what is to be done when the connection is given up although calls on it still hang: they may return much later, or never.
     *
     * @param action run once, on any thread, at the latest soon after this when it was given up already; not after {@link #close()}
     */
    void onAbandoned(Runnable action);

    /** Gives it back. May be called twice. */
    @Override
    void close();
}
