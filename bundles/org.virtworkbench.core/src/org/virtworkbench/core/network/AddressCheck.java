package org.virtworkbench.core.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.network.NetworkDocument;
import org.virtworkbench.xml.network.NetworkField;
import org.virtworkbench.xml.network.NetworkTable;

/** Looks at the addresses of a network, and at what it gives out. */
final class AddressCheck {

    private final NetworkDocument network;
    private final Surroundings around;
    private final List<NetworkProblem> problems = new ArrayList<>();
    private final List<Subnet> own = new ArrayList<>();

    AddressCheck(NetworkDocument network, Surroundings around) {
        this.network = network;
        this.around = around;
    }

    List<NetworkProblem> problems() {
        List<XmlElement> rows = NetworkTable.ADDRESSES.rows(network);
        Set<Boolean> giving = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            String text = NetworkField.ADDRESS.read(rows.get(i));
            Optional<Subnet> subnet = Subnet.parse(text).filter(found -> found.prefix() > 0);
            int row = i;
            if (subnet.isEmpty()) {
                tell(NetworkField.ADDRESS, row, NLS.bind(text.contains(":") ? Messages.badIpv6 : Messages.badIpv4, text));
                continue;
            }
            overlap(text, subnet.get()).ifPresent(problem -> tell(NetworkField.ADDRESS, row, problem));
            own.add(subnet.get());
            String ranges = NetworkField.RANGES.read(rows.get(i));
            if (rows.get(i).child("dhcp").isPresent() && !giving.add(subnet.get().isIpv4())) {
                tell(NetworkField.RANGES, row, Messages.dhcpTwice);
            }
            NetworkField.words(ranges).stream().flatMap(range -> range(range, text, subnet.get()).stream()).findFirst()
                    .ifPresent(problem -> tell(NetworkField.RANGES, row, problem));
        }
        new DhcpHostCheck(network).problems(problems);
        return problems;
    }

    private Optional<String> overlap(String text, Subnet subnet) {
        if (subnet.isEdge()) {
            return Optional.of(NLS.bind(Messages.edge, text));
        }
        if (own.stream().anyMatch(subnet::overlaps)) {
            return Optional.of(NLS.bind(Messages.overlapsOwn, text));
        }
        return overlap(text, subnet, around.networks(), Messages.overlaps)
                .or(() -> overlap(text, subnet, elsewhere(), Messages.overlapsHost));
    }

    /** The network's own bridge is an interface of the host as well. */
    private Map<String, List<String>> elsewhere() {
        Map<String, List<String>> others = new TreeMap<>(around.host());
        network.bridge().ifPresent(others::remove);
        return others;
    }

    private static Optional<String> overlap(String text, Subnet subnet, Map<String, List<String>> others, String message) {
        for (Map.Entry<String, List<String>> other : others.entrySet()) {
            for (String theirs : other.getValue()) {
                if (Subnet.parse(theirs).filter(subnet::overlaps).isPresent()) {
                    return Optional.of(NLS.bind(message, new Object[] { text, theirs, other.getKey() }));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> range(String text, String address, Subnet subnet) {
        int dash = text.indexOf('-');
        Optional<Subnet> start = Subnet.single(dash < 0 ? text : text.substring(0, dash));
        Optional<Subnet> end = Subnet.single(dash < 0 ? text : text.substring(dash + 1));
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.of(NLS.bind(Messages.badRanges, text));
        }
        if (!subnet.contains(start.get()) || !subnet.contains(end.get())) {
            return Optional.of(NLS.bind(Messages.rangeOutside, address));
        }
        if (start.get().address().compareTo(end.get().address()) > 0) {
            return Optional.of(Messages.rangeBackwards);
        }
        boolean holdsOwn = start.get().address().compareTo(subnet.address()) <= 0 && end.get().address().compareTo(subnet.address()) >= 0;
        return holdsOwn ? Optional.of(NLS.bind(Messages.rangeHoldsHost, address)) : Optional.empty();
    }

    private void tell(NetworkField field, int row, String text) {
        problems.add(new NetworkProblem(field, Optional.of(NetworkTable.ADDRESSES), row, text));
    }
}
