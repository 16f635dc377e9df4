package org.virtworkbench.core.driver;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Calls about networks. */
public interface NetworkCalls {

    /** {@return all networks ({@code virConnectListAllNetworks}); none when the driver has no networks} */
    List<NetworkRecord> list() throws HypervisorException;

    /** {@return the host's own network interfaces ({@code virConnectListAllInterfaces}); none when the driver does not tell} */
    List<HostInterface> hostInterfaces() throws HypervisorException;

    /** {@return one network, empty when it is not there} */
    Optional<NetworkRecord> find(UUID network) throws HypervisorException;

    /** {@return a network's definition ({@code virNetworkGetXMLDesc})} */
    String xml(UUID network) throws HypervisorException;

    /** Starts it ({@code virNetworkCreate}). */
    void start(UUID network) throws HypervisorException;

    /** Stops it ({@code virNetworkDestroy}). */
    void stop(UUID network) throws HypervisorException;

    /** {@return the definition for its next start ({@code virNetworkGetXMLDesc} with {@code INACTIVE})} */
    String inactiveXml(UUID network) throws HypervisorException;

    /** {@return addresses that it gave out and that are still good ({@code virNetworkGetDHCPLeases}); none where it gives out none} */
    List<LeaseRecord> leases(UUID network) throws HypervisorException;

    /**
     * Defines or changes a network ({@code virNetworkDefineXMLFlags}), checked against libvirt's schema where the host can. One that runs goes on as it is.
     *
     * @param xml its document
     * @return its uuid
     */
    UUID define(String xml) throws HypervisorException;

    /**
     * Changes one thing in it ({@code virNetworkUpdate}).
     *
     * @param network which
     * @param update the change
     * @param live whether the network that runs takes it
     * @param config whether its definition takes it
     */
    void update(UUID network, NetworkUpdate update, boolean live, boolean config) throws HypervisorException;

    /** Sets whether it starts with its host ({@code virNetworkSetAutostart}). */
    void setAutostart(UUID network, boolean autostart) throws HypervisorException;

    /** Forgets it ({@code virNetworkUndefine}). */
    void undefine(UUID network) throws HypervisorException;

    /** {@return the network interfaces of the host itself, as well as its driver can tell} */
    HostInterfaces interfaces() throws HypervisorException;

    /** {@return calls about network filters} */
    FilterCalls filters();
}
