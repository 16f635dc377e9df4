package org.virtworkbench.core.network;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.network.NetworkDocument;
import org.virtworkbench.xml.network.NetworkField;
import org.virtworkbench.xml.network.NetworkTable;

/** Proposes a fixed IPv4 address of a network. */
public final class FreeAddress {

    /** How many addresses are looked at: a network may have millions. */
    private static final int MOST = 65_536;

    private FreeAddress() {
    }

    /** {@return an IPv4 address of a network that is neither given out by chance nor to anybody; empty where there is none} */
    public static Optional<String> of(NetworkDocument network) {
        Set<BigInteger> taken = new HashSet<>();
        NetworkTable.DHCP_HOSTS.rows(network).stream().flatMap(row -> Subnet.single(NetworkField.HOST_IP.read(row)).stream())
                .forEach(address -> taken.add(address.address()));
        return NetworkTable.ADDRESSES.rows(network).stream().flatMap(row -> within(row, taken).stream()).findFirst();
    }

    private static Optional<String> within(XmlElement row, Set<BigInteger> taken) {
        Optional<Subnet> own = Subnet.parse(NetworkField.ADDRESS.read(row)).filter(Subnet::isIpv4);
        List<BigInteger[]> ranges = NetworkField.words(NetworkField.RANGES.read(row)).stream().flatMap(range -> bounds(range).stream())
                .toList();
        return own.flatMap(subnet -> IntStream.range(1, MOST).mapToObj(BigInteger::valueOf).map(subnet.first()::add)
                .map(address -> new Subnet(address, subnet.bits(), subnet.prefix()))
                .takeWhile(address -> subnet.contains(new Subnet(address.address(), subnet.bits(), subnet.bits())))
                .filter(address -> !address.isEdge() && !address.address().equals(subnet.address()) && !taken.contains(address.address()))
                .map(Subnet::address).filter(address -> ranges.stream().noneMatch(range -> isIn(address, range))).findFirst()
                .map(Subnet::ipv4));
    }

    private static Optional<BigInteger[]> bounds(String range) {
        int dash = range.indexOf('-');
        Optional<Subnet> start = dash < 0 ? Optional.empty() : Subnet.single(range.substring(0, dash));
        return start.flatMap(from -> Subnet.single(range.substring(dash + 1)).map(to -> new BigInteger[] { from.address(), to.address() }));
    }

    private static boolean isIn(BigInteger address, BigInteger[] range) {
        return address.compareTo(range[0]) >= 0 && address.compareTo(range[1]) <= 0;
    }
}
