package org.virtworkbench.core.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Private IPv4 addresses that no other network of a host has.
 *
 * @param own the host's own one, with prefix length
 * @param first that is given out
 * @param last that is given out
 */
public record FreeRange(String own, String first, String last) {

    private static final int FIRST = 100;
    private static final int LAST = 254;

    /**
     * {@return the first free one of 192.168.100.0/24 and those behind it; empty when all are taken}
     *
     * @param taken addresses with prefix length
     */
    public static Optional<FreeRange> find(List<String> taken) {
        List<Subnet> others = taken.stream().flatMap(text -> Subnet.parse(text).stream()).toList();
        return IntStream.rangeClosed(FIRST, LAST).mapToObj(third -> "192.168." + third + '.')
                .filter(net -> others.stream().noneMatch(Subnet.parse(net + "1/24").orElseThrow()::overlaps)).findFirst()
                .map(net -> new FreeRange(net + "1/24", net + "2", net + "254"));
    }
}
