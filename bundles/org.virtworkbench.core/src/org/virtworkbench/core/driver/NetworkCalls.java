package org.virtworkbench.core.driver;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Calls about networks. */
public interface NetworkCalls {

    /** {@return all networks ({@code virConnectListAllNetworks}); none when the driver has no networks} */
    List<NetworkRecord> list() throws HypervisorException;

    /** {@return one network, empty when it is not there} */
    Optional<NetworkRecord> find(UUID network) throws HypervisorException;

    /** {@return a network's definition ({@code virNetworkGetXMLDesc})} */
    String xml(UUID network) throws HypervisorException;

    /** Starts it ({@code virNetworkCreate}). */
    void start(UUID network) throws HypervisorException;

    /** Stops it ({@code virNetworkDestroy}). */
    void stop(UUID network) throws HypervisorException;
}
