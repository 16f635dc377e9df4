package org.virtworkbench.core.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.network.NetworkDocument;
import org.virtworkbench.xml.network.NetworkField;
import org.virtworkbench.xml.network.NetworkTable;

/** Looks at the names that a network knows, and at the name servers that it asks. */
final class DnsCheck {

    private static final int MOST = 65_535;

    private final NetworkDocument network;
    private final List<NetworkProblem> problems = new ArrayList<>();

    DnsCheck(NetworkDocument network) {
        this.network = network;
    }

    List<NetworkProblem> problems() {
        Set<String> seen = new HashSet<>();
        each(NetworkTable.DNS_HOSTS, (row, values) -> host(row, values, seen));
        each(NetworkTable.DNS_FORWARDERS, this::forwarder);
        each(NetworkTable.DNS_TEXTS, (row, values) -> text(row, values, seen));
        each(NetworkTable.DNS_SERVICES, this::service);
        return problems;
    }

    /** Looks at one row. */
    @FunctionalInterface
    private interface Look {
        void at(int row, Map<NetworkField, String> values);
    }

    private void each(NetworkTable table, Look look) {
        List<XmlElement> rows = table.rows(network);
        for (int i = 0; i < rows.size(); i++) {
            look.at(i, table.read(rows.get(i)));
        }
    }

    private void host(int row, Map<NetworkField, String> values, Set<String> seen) {
        String ip = values.get(NetworkField.DNS_IP);
        if (Subnet.single(ip).isEmpty()) {
            tell(NetworkTable.DNS_HOSTS, row, NetworkField.DNS_IP, NLS.bind(Messages.badAddress, ip));
        } else if (!seen.add("ip " + ip)) {
            tell(NetworkTable.DNS_HOSTS, row, NetworkField.DNS_IP, NLS.bind(Messages.dnsTwice, ip));
        }
        List<String> names = NetworkField.words(values.get(NetworkField.DNS_NAMES));
        if (names.isEmpty()) {
            tell(NetworkTable.DNS_HOSTS, row, NetworkField.DNS_NAMES, Messages.noNames);
        }
        names.stream().filter(name -> !NetworkSyntax.isHostName(name)).findFirst().ifPresent(
                name -> tell(NetworkTable.DNS_HOSTS, row, NetworkField.DNS_NAMES, NLS.bind(Messages.badHostName, name)));
    }

    private void forwarder(int row, Map<NetworkField, String> values) {
        String address = values.get(NetworkField.FORWARDER_ADDRESS);
        String domain = values.get(NetworkField.FORWARDER_DOMAIN);
        if (address.isEmpty() && domain.isEmpty()) {
            tell(NetworkTable.DNS_FORWARDERS, row, NetworkField.FORWARDER_ADDRESS, Messages.emptyForwarder);
        } else if (!address.isEmpty() && Subnet.single(address).isEmpty()) {
            tell(NetworkTable.DNS_FORWARDERS, row, NetworkField.FORWARDER_ADDRESS, NLS.bind(Messages.badAddress, address));
        }
        if (!domain.isEmpty() && !NetworkSyntax.isDomain(domain)) {
            tell(NetworkTable.DNS_FORWARDERS, row, NetworkField.FORWARDER_DOMAIN, NLS.bind(Messages.badDomain, domain));
        }
    }

    private void text(int row, Map<NetworkField, String> values, Set<String> seen) {
        String name = values.get(NetworkField.TXT_NAME);
        if (name.isEmpty() || name.contains(" ") || name.contains(",")) {
            tell(NetworkTable.DNS_TEXTS, row, NetworkField.TXT_NAME, Messages.badTextName);
        } else if (!seen.add("txt " + name)) {
            tell(NetworkTable.DNS_TEXTS, row, NetworkField.TXT_NAME, NLS.bind(Messages.dnsTwice, name));
        }
        if (values.get(NetworkField.TXT_VALUE).isEmpty()) {
            tell(NetworkTable.DNS_TEXTS, row, NetworkField.TXT_VALUE, Messages.noText);
        }
    }

    private void service(int row, Map<NetworkField, String> values) {
        if (values.get(NetworkField.SRV_SERVICE).isEmpty()) {
            tell(NetworkTable.DNS_SERVICES, row, NetworkField.SRV_SERVICE, Messages.noService);
        }
        String protocol = values.get(NetworkField.SRV_PROTOCOL);
        if (!protocol.equals("tcp") && !protocol.equals("udp")) {
            tell(NetworkTable.DNS_SERVICES, row, NetworkField.SRV_PROTOCOL, Messages.badProtocol);
        }
        for (NetworkField number : List.of(NetworkField.SRV_PORT, NetworkField.SRV_PRIORITY, NetworkField.SRV_WEIGHT)) {
            String text = values.get(number);
            int least = number == NetworkField.SRV_PORT ? 1 : 0;
            if (!text.isEmpty() && !NetworkSyntax.isNumber(text, least, MOST)) {
                tell(NetworkTable.DNS_SERVICES, row, number, NLS.bind(Messages.badNumber, Integer.toString(least), Integer.toString(MOST)));
            }
        }
        boolean rest = !values.get(NetworkField.SRV_PORT).isEmpty() || !values.get(NetworkField.SRV_PRIORITY).isEmpty()
                || !values.get(NetworkField.SRV_WEIGHT).isEmpty();
        if (rest && values.get(NetworkField.SRV_TARGET).isEmpty()) {
            tell(NetworkTable.DNS_SERVICES, row, NetworkField.SRV_TARGET, Messages.noTarget);
        }
    }

    private void tell(NetworkTable table, int row, NetworkField field, String text) {
        problems.add(new NetworkProblem(field, Optional.of(table), row, text));
    }
}
