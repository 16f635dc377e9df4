package org.virtworkbench.core.network;

import java.util.List;
import java.util.Map;

/**
 * What a network must get along with.
 *
 * @param networks addresses with prefix length that other networks of the host have, by their names
 * @param host addresses with prefix length that interfaces of the host have, by the interfaces' names
 */
public record Surroundings(Map<String, List<String>> networks, Map<String, List<String>> host) {

    /** Nothing is known. */
    public static final Surroundings UNKNOWN = new Surroundings(Map.of(), Map.of());

    /** Copies the maps. */
    public Surroundings {
        networks = Map.copyOf(networks);
        host = Map.copyOf(host);
    }
}
