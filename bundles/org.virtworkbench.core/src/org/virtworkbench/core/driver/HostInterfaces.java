package org.virtworkbench.core.driver;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    /** {@return the addresses of each interface, by its name} */
    public Map<String, List<String>> byName() {
        Map<String, List<String>> addresses = new TreeMap<>();
        all.forEach(each -> addresses.put(each.name(), each.addresses()));
        return addresses;
    }
}
