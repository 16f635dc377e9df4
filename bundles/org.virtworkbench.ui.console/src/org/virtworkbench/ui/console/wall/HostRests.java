package org.virtworkbench.ui.console.wall;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.osgi.service.component.annotations.Component;

/**
 * Which hosts are making a picture of a screen, and how long the others rest from that: the same for the wall and for the table, so that a host is asked no more
 * often when two look at it; an OSGi service. Times in nanoseconds. UI thread.
 */
@Component(service = HostRests.class)
public final class HostRests {

    private final Map<String, Long> ends = new HashMap<>();
    private final Set<String> working = new HashSet<>();

    /** {@return whether a host may be asked} */
    boolean isFree(String host, long now) {
        return !working.contains(host) && ends.getOrDefault(host, now) - now <= 0;
    }

    /** A host is asked. */
    void begin(String host) {
        working.add(host);
    }

    /** It has answered, or nobody waits for that any more. */
    void end(String host, long restsUntil) {
        working.remove(host);
        ends.put(host, restsUntil);
    }
}
