package org.virtworkbench.core.driver;

import java.util.List;
import java.util.UUID;

/**
 * A network filter: rules for what an interface of a guest may send and receive.
 *
 * @param uuid its uuid
 * @param name its name
 * @param chain where its rules go, such as {@code root} or {@code arp}
 * @param rules how many it has of its own
 * @param includes names of the filters that it refers to
 */
public record FilterRecord(UUID uuid, String name, String chain, int rules, List<String> includes) {

    /** Copies the list. */
    public FilterRecord {
        includes = List.copyOf(includes);
    }
}
