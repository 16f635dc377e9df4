package org.virtworkbench.core.driver;

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
     * {@return CPU times and memory now ({@code virNodeGetCPUStats}, {@code virNodeGetMemoryStats}); parts that the driver lacks are empty}
     *
     * @throws HypervisorException when the link is lost
     */
    HostCounters counters() throws HypervisorException;
}
