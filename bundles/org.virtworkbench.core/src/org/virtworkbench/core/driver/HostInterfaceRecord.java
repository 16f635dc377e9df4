package org.virtworkbench.core.driver;

import java.util.List;
import java.util.Optional;

/**
 * A network interface of a host: a card, a bridge, a bond, a VLAN.
 *
 * @param name such as {@code eth0}
 * @param kind {@code ethernet}, {@code bridge}, {@code bond}, {@code vlan}; empty when the host does not tell
 * @param mac its address; empty when it has none
 * @param active whether it is up; empty when the host does not tell
 * @param mtu bytes of the largest packet; empty when the host does not tell
 * @param addresses with prefix length, as it is configured; none as well where the host does not tell
 * @param parts names of the interfaces that a bridge or a bond is made of, or that a VLAN stands on
 */
public record HostInterfaceRecord(String name, String kind, String mac, Optional<Boolean> active, Optional<Integer> mtu,
        List<String> addresses, List<String> parts) {

    /** Copies the lists. */
    public HostInterfaceRecord {
        addresses = List.copyOf(addresses);
        parts = List.copyOf(parts);
    }
}
