package org.virtworkbench.core.driver;

import java.util.Optional;

import org.virtworkbench.model.values.HostFacts;

/** Calls about the host itself. */
public interface HostCalls {

    /**
     * {@return what the host is: hostname, versions, node info and capabilities; parts that the driver lacks are empty}
     *
     * @throws HypervisorException when the host can't be asked at all
     */
    HostFacts facts() throws HypervisorException;

    /**
     * {@return times of the CPUs now ({@code virNodeGetCPUStats}), with one call}
     *
     * @throws HypervisorException when the link is lost
     */
    CpuCounters cpu() throws HypervisorException;

    /**
     * {@return the memory now ({@code virNodeGetMemoryStats}), with one call}
     *
     * @throws HypervisorException when the link is lost
     */
    HostMemory memory() throws HypervisorException;

    /**
     * {@return what a kind of guest can have on this host ({@code virConnectGetDomainCapabilities}); empty when the driver does not tell}
     *
     * @param type the hypervisor, such as {@code kvm}
     * @param arch the architecture, such as {@code x86_64}
     * @param machine the machine, such as {@code q35}; empty for the hypervisor's default
     * @throws HypervisorException when the host has no such kind, or the link is lost
     */
    default Optional<String> guestCapabilities(String type, String arch, Optional<String> machine) throws HypervisorException {
        return Optional.empty();
    }
}
