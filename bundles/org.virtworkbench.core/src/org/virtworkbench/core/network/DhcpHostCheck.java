package org.virtworkbench.core.network;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.network.NetworkDocument;
import org.virtworkbench.xml.network.NetworkField;
import org.virtworkbench.xml.network.NetworkTable;

/** Looks at fixed addresses. */
final class DhcpHostCheck {

    private final NetworkDocument network;
    private final Set<String> macs = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<Subnet> addresses = new HashSet<>();

    DhcpHostCheck(NetworkDocument network) {
        this.network = network;
    }

    void problems(List<NetworkProblem> problems) {
        List<XmlElement> rows = NetworkTable.DHCP_HOSTS.rows(network);
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            Map<NetworkField, String> host = NetworkTable.DHCP_HOSTS.read(rows.get(i));
            who(host, (field, text) -> problems
                    .add(new NetworkProblem(field, Optional.of(NetworkTable.DHCP_HOSTS), row, text)));
            address(host).ifPresent(text -> problems
                    .add(new NetworkProblem(NetworkField.HOST_IP, Optional.of(NetworkTable.DHCP_HOSTS), row, text)));
        }
    }

    private void who(Map<NetworkField, String> host, BiConsumer<NetworkField, String> tell) {
        String mac = host.get(NetworkField.HOST_MAC);
        String name = host.get(NetworkField.HOST_NAME);
        String id = host.get(NetworkField.HOST_ID);
        boolean six = host.get(NetworkField.HOST_IP).contains(":");
        if (!six && mac.isEmpty() && name.isEmpty()) {
            tell.accept(NetworkField.HOST_MAC, Messages.hostWithoutMac);
        } else if (six && !mac.isEmpty()) {
            tell.accept(NetworkField.HOST_MAC, Messages.macInIpv6);
        } else if (six && id.isEmpty() && name.isEmpty()) {
            tell.accept(NetworkField.HOST_NAME, Messages.hostWithoutId);
        } else if (!mac.isEmpty() && !NetworkSyntax.isMac(mac)) {
            tell.accept(NetworkField.HOST_MAC, NLS.bind(Messages.badMac, mac));
        } else if (!mac.isEmpty() && !macs.add(mac.toLowerCase(Locale.ROOT))) {
            tell.accept(NetworkField.HOST_MAC, NLS.bind(Messages.macTwice, mac));
        }
        if (!six && !id.isEmpty()) {
            tell.accept(NetworkField.HOST_ID, Messages.idInIpv4);
        } else if (!id.isEmpty() && !NetworkSyntax.isDuid(id)) {
            tell.accept(NetworkField.HOST_ID, NLS.bind(Messages.badDuid, id));
        }
        if (!name.isEmpty() && !NetworkSyntax.isHostName(name)) {
            tell.accept(NetworkField.HOST_NAME, NLS.bind(Messages.badHostName, name));
        } else if (!name.isEmpty() && !names.add(six + name)) {
            tell.accept(NetworkField.HOST_NAME, NLS.bind(Messages.nameTwice, name));
        }
    }

    private Optional<String> address(Map<NetworkField, String> host) {
        String text = host.get(NetworkField.HOST_IP);
        if (text.isEmpty()) {
            return Optional.of(Messages.hostWithoutIp);
        }
        Optional<Subnet> address = Subnet.single(text);
        if (address.isEmpty()) {
            return Optional.of(NLS.bind(Messages.badAddress, text));
        }
        List<String> nets = NetworkTable.ADDRESSES.rows(network).stream().map(NetworkField.ADDRESS::read).toList();
        Optional<Subnet> home = nets.stream().flatMap(net -> Subnet.parse(net).stream()).filter(net -> net.contains(address.get()))
                .findFirst();
        if (home.isEmpty()) {
            return Optional.of(NLS.bind(Messages.hostOutside, text, String.join(", ", nets)));
        }
        if (home.get().address().equals(address.get().address())) {
            return Optional.of(NLS.bind(Messages.hostOwn, text));
        }
        return addresses.add(address.get()) ? Optional.empty() : Optional.of(NLS.bind(Messages.ipTwice, text));
    }
}
