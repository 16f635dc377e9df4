package org.virtworkbench.core.driver;

import java.util.List;

/**
 * The network interfaces of a host.
 *
 * @param all of them
 * @param source who told of them
 */
public record HostInterfaces(List<HostInterfaceRecord> all, Source source) {

    /** Who tells of interfaces, and so how much. */
    public enum Source {
        /** libvirt's driver for interfaces ({@code virConnectListAllInterfaces}). */
        INTERFACES,
        /** The host's devices ({@code virConnectListAllNodeDevices}): no kinds, addresses and parts of bridges. */
        DEVICES,
        /** Nobody: the host's driver has neither. */
        NOBODY
    }

    /** Copies the list. */
    public HostInterfaces {
        all = List.copyOf(all);
    }
}
