package org.virtworkbench.core.driver;

import java.util.List;
import java.util.UUID;

/**
 * A virtual network.
 *
 * @param uuid its uuid
 * @param name its name
 * @param active whether it runs
 * @param persistent whether its definition is kept when it stops
 * @param autostart whether it starts with its host
 * @param bridge its bridge device; empty when it has none
 * @param forwardMode {@code nat}, {@code route}, {@code open}, {@code bridge} …; empty for an isolated network
 * @param addresses its own addresses with prefix length, such as {@code 192.168.122.1/24}
 * @param dhcp whether it hands out addresses
 */
public record NetworkRecord(UUID uuid, String name, boolean active, boolean persistent, boolean autostart, String bridge,
        String forwardMode, List<String> addresses, boolean dhcp) {

    /** Copies the list. */
    public NetworkRecord {
        addresses = List.copyOf(addresses);
    }
}
