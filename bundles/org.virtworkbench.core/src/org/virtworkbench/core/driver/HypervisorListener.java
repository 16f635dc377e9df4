package org.virtworkbench.core.driver;

/** Takes events of one connection on libvirt's event thread. */
@FunctionalInterface
public interface HypervisorListener {

    /**
     * @param event what happened; to be queued, nothing else
     */
    void happened(HypervisorEvent event);
}
