package org.virtworkbench.core.network;

import java.math.BigInteger;
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
    /** What dnsmasq gives out takes memory for each address; nobody has more guests in one network. */
    private static final long MOST = 65_534;

    /**
     * {@return the first free one of 192.168.100.0/24 and those behind it; empty when all are taken}
     *
     * @param taken addresses with prefix length
     */
    public static Optional<FreeRange> find(List<String> taken) {
        List<Subnet> others = taken.stream().flatMap(text -> Subnet.parse(text).stream()).toList();
        return IntStream.rangeClosed(FIRST, LAST).mapToObj(third -> "192.168." + third + '.')
                .filter(net -> others.stream().noneMatch(Subnet.parse(net + "1/24").orElseThrow()::overlaps)).findFirst()
                .flatMap(net -> within(net + "1/24"));
    }

    /**
     * {@return what guests may get in a network: the longer part before or behind the host's own address; empty when there is nothing or far too much, and for
     * what is no network of IPv4}
     *
     * @param own the host's own address, with prefix length
     */
    public static Optional<FreeRange> within(String own) {
        Optional<Subnet> net = Subnet.parse(own).filter(each -> each.isIpv4() && !each.isEdge());
        return net.flatMap(subnet -> {
            long begin = subnet.first().longValue() + 1;
            long end = subnet.first().longValue() + (1L << subnet.bits() - subnet.prefix()) - 2;
            long host = subnet.address().longValue();
            long first = end - host >= host - begin ? host + 1 : begin;
            long last = first > host ? end : host - 1;
            return last < first || last - first >= MOST ? Optional.empty()
                    : Optional.of(new FreeRange(own.strip(), text(first), text(last)));
        });
    }

    private static String text(long address) {
        return Subnet.ipv4(BigInteger.valueOf(address));
    }
}
