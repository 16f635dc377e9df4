package org.virtworkbench.core.driver;

import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.connection.CredentialPrompt;

/** Opens connections to hypervisors. There is one implementation, for libvirt; tests bring their own for faults that nothing real can make. */
public interface HypervisorDriver {

    /**
     * Checks that the client library is there and new enough. Blocks shortly, for loading it.
     *
     * @return the library's version, such as {@code 9.0.0}
     * @throws HypervisorException of kind {@link HypervisorException.Kind#LIBRARY_MISSING} or {@code LIBRARY_TOO_OLD}
     */
    String libraryVersion() throws HypervisorException;

    /**
     * Opens a connection ({@code virConnectOpenAuth}). Blocks until it stands, fails or is interrupted by {@link OpenAttempt#abandon()}; never called on the UI thread.
     *
     * @param uri where to
     * @param readOnly whether to ask for a read-only connection ({@code VIR_CONNECT_RO})
     * @param prompt answers the credentials that the host asks for
     * @param attempt lets another thread give up waiting
     * @return the open connection, for the caller to close
     * @throws HypervisorException with what, why and cure
     */
    HypervisorConnection open(ConnectionUri uri, boolean readOnly, CredentialPrompt prompt, OpenAttempt attempt) throws HypervisorException;

    /** {@return what is open and in use now, for diagnosis; any thread, returns at once} */
    default DriverUse use() {
        return DriverUse.NONE;
    }
}
