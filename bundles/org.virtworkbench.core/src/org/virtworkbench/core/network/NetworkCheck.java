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

    private final NetworkDocument network;
    private final List<NetworkProblem> problems = new ArrayList<>();

    private NetworkCheck(NetworkDocument network) {
        this.network = network;
    }

    /** {@return what is wrong, in the order of the fields and rows} */
    public static List<NetworkProblem> of(NetworkDocument network, Surroundings around) {
        NetworkCheck check = new NetworkCheck(network);
        check.problems.addAll(new ForwardCheck(network).problems());
        check.itself();
        check.problems.addAll(new AddressCheck(network, around).problems());
        check.problems.addAll(new RouteCheck(network).problems());
        check.problems.addAll(new DnsCheck(network).problems());
        check.portGroups();
        return List.copyOf(check.problems);
    }

    private void itself() {
        XmlElement root = network.root();
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
            int row = i;
            NetworkSyntax.vlan(group.get(NetworkField.GROUP_VLANS)).ifPresent(text -> tell(NetworkField.GROUP_VLANS, row, text));
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
