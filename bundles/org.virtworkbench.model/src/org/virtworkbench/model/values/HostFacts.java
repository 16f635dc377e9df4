package org.virtworkbench.model.values;

import java.util.List;

/**
 * What a host is: facts that change only with a new connection.
 *
 * @param hostname the host's own name ({@code virConnectGetHostname})
 * @param hypervisor the driver's name as libvirt says it, such as {@code QEMU} or {@code TEST}
 * @param hypervisorVersion version of the hypervisor, such as {@code 7.2.0}; empty when not known
 * @param libvirtVersion version of the host's libvirt daemon, such as {@code 9.0.0}; empty when not known
 * @param architecture CPU architecture, such as {@code x86_64}
 * @param cpuModel CPU model name; empty when not known
 * @param cpuVendor CPU vendor; empty when not known
 * @param megahertz CPU clock in MHz, 0 when not known
 * @param cpus logical CPUs that are online
 * @param sockets sockets per NUMA node
 * @param coresPerSocket cores per socket
 * @param threadsPerCore threads per core
 * @param memory physical memory in bytes
 * @param numaCells NUMA cells, empty when the host does not tell
 * @param domainTypes what the host can run, such as {@code kvm (x86_64)}
 * @param capabilitiesXml the capabilities document as libvirt gave it; empty when the driver has none
 */
public record HostFacts(String hostname, String hypervisor, String hypervisorVersion, String libvirtVersion, String architecture,
        String cpuModel, String cpuVendor, int megahertz, int cpus, int sockets, int coresPerSocket, int threadsPerCore, long memory,
        List<NumaCell> numaCells, List<String> domainTypes, String capabilitiesXml) {

    /** Copies the lists. */
    public HostFacts {
        numaCells = List.copyOf(numaCells);
        domainTypes = List.copyOf(domainTypes);
    }
}
