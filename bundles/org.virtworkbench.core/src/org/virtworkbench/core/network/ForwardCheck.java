package org.virtworkbench.core.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.network.NetworkDocument;
import org.virtworkbench.xml.network.NetworkField;

/** Looks at how a network reaches others: its bridge, the devices behind it, and what it translates addresses to. */
final class ForwardCheck {

    private static final int PORT_MOST = 65_535;

    private final XmlElement root;
    private final Optional<NetworkMode> mode;
    private final List<NetworkProblem> problems = new ArrayList<>();

    ForwardCheck(NetworkDocument network) {
        this.root = network.root();
        this.mode = NetworkMode.of(network);
    }

    List<NetworkProblem> problems() {
        devices();
        if (mode.equals(Optional.of(NetworkMode.SRIOV))) {
            functions();
        }
        String bridge = NetworkField.BRIDGE.read(root);
        if (mode.equals(Optional.of(NetworkMode.BRIDGE)) && bridge.isEmpty()) {
            tell(NetworkField.BRIDGE, Messages.noBridge);
        } else if (!bridge.isEmpty()) {
            NetworkSyntax.device(bridge).ifPresent(text -> tell(NetworkField.BRIDGE, text));
        }
        NetworkSyntax.vlan(NetworkField.VLANS.read(root)).ifPresent(text -> tell(NetworkField.VLANS, text));
        translation();
        return problems;
    }

    private void devices() {
        String devices = NetworkField.DEVICES.read(root);
        if (devices.isEmpty() && mode.filter(NetworkMode::isMacvtap).isPresent()) {
            tell(NetworkField.DEVICES, Messages.noDevice);
        }
        NetworkField.words(devices).stream().flatMap(device -> NetworkSyntax.device(device).stream()).findFirst()
                .ifPresent(text -> tell(NetworkField.DEVICES, text));
    }

    private void functions() {
        String card = NetworkField.PHYSICAL_FUNCTION.read(root);
        String functions = NetworkField.VIRTUAL_FUNCTIONS.read(root);
        if (card.isEmpty() && functions.isEmpty() && NetworkField.DEVICES.read(root).isEmpty()) {
            tell(NetworkField.PHYSICAL_FUNCTION, Messages.noFunctions);
        }
        if (!card.isEmpty()) {
            NetworkSyntax.device(card).ifPresent(text -> tell(NetworkField.PHYSICAL_FUNCTION, text));
            if (!functions.isEmpty()) {
                tell(NetworkField.VIRTUAL_FUNCTIONS, Messages.cardOrFunctions);
            }
        }
        NetworkField.words(functions).stream().filter(word -> !NetworkField.isPciAddress(word)).findFirst()
                .ifPresent(word -> tell(NetworkField.VIRTUAL_FUNCTIONS, NLS.bind(Messages.badPci, word)));
    }

    private void translation() {
        String addresses = NetworkField.NAT_ADDRESSES.read(root);
        if (!addresses.isEmpty()) {
            String[] ends = ends(addresses);
            Optional<Subnet> start = Subnet.single(ends[0]).filter(Subnet::isIpv4);
            Optional<Subnet> end = Subnet.single(ends[1]).filter(Subnet::isIpv4);
            if (start.isEmpty() || end.isEmpty()) {
                tell(NetworkField.NAT_ADDRESSES, NLS.bind(Messages.badNatAddresses, addresses));
            } else if (start.get().address().compareTo(end.get().address()) > 0) {
                tell(NetworkField.NAT_ADDRESSES, Messages.rangeBackwards);
            }
        }
        String ports = NetworkField.NAT_PORTS.read(root);
        if (!ports.isEmpty()) {
            String[] ends = ends(ports);
            boolean numbers = NetworkSyntax.isNumber(ends[0], 1, PORT_MOST) && NetworkSyntax.isNumber(ends[1], 1, PORT_MOST);
            if (!numbers || Integer.parseInt(ends[0]) >= Integer.parseInt(ends[1])) {
                tell(NetworkField.NAT_PORTS, NLS.bind(Messages.badNatPorts, ports));
            }
        }
    }

    private static String[] ends(String span) {
        int dash = span.indexOf('-');
        return dash < 0 ? new String[] { span, span } : new String[] { span.substring(0, dash), span.substring(dash + 1) };
    }

    private void tell(NetworkField field, String text) {
        problems.add(new NetworkProblem(field, Optional.empty(), 0, text));
    }
}
