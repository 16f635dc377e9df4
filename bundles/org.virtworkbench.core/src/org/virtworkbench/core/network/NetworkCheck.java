package org.virtworkbench.core.network;

import java.util.ArrayList;
import java.util.EnumSet;
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

/** Looks through a network's document for what can't be or can't work. What it does not know, it lets pass: libvirt has the last word. */
public final class NetworkCheck {

    private static final Set<NetworkField> RATES = EnumSet.of(NetworkField.IN_AVERAGE, NetworkField.IN_PEAK, NetworkField.IN_BURST,
            NetworkField.OUT_AVERAGE, NetworkField.OUT_PEAK, NetworkField.OUT_BURST);
    private static final int MTU_LEAST = 68;
    private static final int MTU_MOST = 65_535;
    private static final int VLAN_MOST = 4095;

    private final NetworkDocument network;
    private final Optional<NetworkMode> mode;
    private final List<NetworkProblem> problems = new ArrayList<>();

    private NetworkCheck(NetworkDocument network) {
        this.network = network;
        this.mode = NetworkMode.of(network);
    }

    /** {@return what is wrong, in the order of the fields and rows} */
    public static List<NetworkProblem> of(NetworkDocument network, Surroundings around) {
        NetworkCheck check = new NetworkCheck(network);
        check.itself();
        check.problems.addAll(new AddressCheck(network, around).problems());
        check.problems.addAll(new DnsCheck(network).problems());
        check.portGroups();
        return List.copyOf(check.problems);
    }

    private void itself() {
        XmlElement root = network.root();
        devices(root);
        String bridge = NetworkField.BRIDGE.read(root);
        if (mode.equals(Optional.of(NetworkMode.BRIDGE)) && bridge.isEmpty()) {
            tell(NetworkField.BRIDGE, Messages.noBridge);
        } else if (!bridge.isEmpty()) {
            NetworkSyntax.device(bridge).ifPresent(text -> tell(NetworkField.BRIDGE, text));
        }
        String domain = NetworkField.DOMAIN.read(root);
        if (!domain.isEmpty() && !NetworkSyntax.isDomain(domain)) {
            tell(NetworkField.DOMAIN, NLS.bind(Messages.badDomain, domain));
        }
        String mtu = NetworkField.MTU.read(root);
        if (!mtu.isEmpty() && !NetworkSyntax.isNumber(mtu, MTU_LEAST, MTU_MOST)) {
            tell(NetworkField.MTU, NLS.bind(Messages.badMtu, MTU_LEAST, Integer.toString(MTU_MOST)));
        }
        rates(root, Optional.empty(), 0);
    }

    private void devices(XmlElement root) {
        String devices = NetworkField.DEVICES.read(root);
        if (devices.isEmpty() && mode.filter(NetworkMode::isMacvtap).isPresent()) {
            tell(NetworkField.DEVICES, Messages.noDevice);
        }
        NetworkField.words(devices).stream().flatMap(device -> NetworkSyntax.device(device).stream()).findFirst()
                .ifPresent(text -> tell(NetworkField.DEVICES, text));
        if (!mode.equals(Optional.of(NetworkMode.SRIOV))) {
            return;
        }
        String card = NetworkField.PHYSICAL_FUNCTION.read(root);
        String functions = NetworkField.VIRTUAL_FUNCTIONS.read(root);
        if (card.isEmpty() && functions.isEmpty() && devices.isEmpty()) {
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

    private void portGroups() {
        List<XmlElement> rows = NetworkTable.PORT_GROUPS.rows(network);
        Set<String> names = new HashSet<>();
        boolean defaults = false;
        for (int i = 0; i < rows.size(); i++) {
            Map<NetworkField, String> group = NetworkTable.PORT_GROUPS.read(rows.get(i));
            String name = group.get(NetworkField.GROUP_NAME);
            if (name.isEmpty()) {
                tell(NetworkField.GROUP_NAME, i, Messages.noGroupName);
            } else if (!names.add(name)) {
                tell(NetworkField.GROUP_NAME, i, NLS.bind(Messages.groupTwice, name));
            }
            boolean isDefault = group.get(NetworkField.GROUP_DEFAULT).equals("yes");
            if (isDefault && defaults) {
                tell(NetworkField.GROUP_DEFAULT, i, Messages.defaultTwice);
            }
            defaults |= isDefault;
            for (String vlan : NetworkField.words(group.get(NetworkField.GROUP_VLANS))) {
                if (!NetworkSyntax.isNumber(vlan, 0, VLAN_MOST)) {
                    tell(NetworkField.GROUP_VLANS, i, NLS.bind(Messages.badVlan, vlan, Integer.toString(VLAN_MOST)));
                }
            }
            rates(rows.get(i), Optional.of(NetworkTable.PORT_GROUPS), i);
        }
    }

    private void rates(XmlElement element, Optional<NetworkTable> table, int row) {
        for (NetworkField field : RATES) {
            String text = field.read(element);
            if (!text.isEmpty() && !NetworkSyntax.isNumber(text, 1, Integer.MAX_VALUE)) {
                problems.add(new NetworkProblem(field, table, row, Messages.badRate));
            }
        }
        rest(element, table, row, NetworkField.IN_AVERAGE, NetworkField.IN_PEAK, NetworkField.IN_BURST);
        rest(element, table, row, NetworkField.OUT_AVERAGE, NetworkField.OUT_PEAK, NetworkField.OUT_BURST);
    }

    private void rest(XmlElement element, Optional<NetworkTable> table, int row, NetworkField average, NetworkField... others) {
        for (NetworkField other : others) {
            if (average.read(element).isEmpty() && !other.read(element).isEmpty()) {
                problems.add(new NetworkProblem(average, table, row, Messages.noAverage));
                return;
            }
        }
    }

    private void tell(NetworkField field, String text) {
        problems.add(new NetworkProblem(field, Optional.empty(), 0, text));
    }

    private void tell(NetworkField field, int row, String text) {
        problems.add(new NetworkProblem(field, Optional.of(NetworkTable.PORT_GROUPS), row, text));
    }
}
