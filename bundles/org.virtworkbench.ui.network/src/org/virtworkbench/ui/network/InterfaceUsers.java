package org.virtworkbench.ui.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HostInterfaceRecord;
import org.virtworkbench.core.driver.HostInterfaces;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.NetworkRecord;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.network.NetworkDocument;
import org.virtworkbench.xml.network.NetworkField;

/**
 * The interfaces of a host, and what of it uses them.
 *
 * @param interfaces of the host
 * @param networks names of the interfaces that networks stand on, by the networks' names
 */
record InterfaceUsers(HostInterfaces interfaces, Map<String, List<String>> networks) {

    /** Asks a host. May block. */
    static InterfaceUsers read(HypervisorConnection connection) throws HypervisorException {
        Map<String, List<String>> networks = new LinkedHashMap<>();
        for (NetworkRecord network : connection.networks().list()) {
            document(connection, network).ifPresent(found -> networks.put(network.name(), devices(found)));
        }
        return new InterfaceUsers(connection.networks().interfaces(), networks);
    }

    private static Optional<NetworkDocument> document(HypervisorConnection connection, NetworkRecord network) throws HypervisorException {
        try {
            return Optional.of(NetworkDocument.parse(connection.networks().xml(network.uuid())));
        } catch (XmlSyntaxException e) {
            return Optional.empty(); // nobody can tell what it uses
        } catch (HypervisorException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static List<String> devices(NetworkDocument network) {
        List<String> devices = new ArrayList<>();
        network.bridge().ifPresent(devices::add);
        devices.addAll(NetworkField.words(NetworkField.DEVICES.read(network.root())));
        devices.addAll(NetworkField.words(NetworkField.PHYSICAL_FUNCTION.read(network.root())));
        return devices;
    }

    /** {@return what uses an interface, in words: other interfaces, networks, guests} UI thread. */
    String users(HostInterfaceRecord one, Host host) {
        List<String> users = new ArrayList<>();
        interfaces.all().stream().filter(other -> other.parts().contains(one.name())).forEach(other -> users.add(other.name()));
        networks.forEach((network, devices) -> {
            if (devices.contains(one.name())) {
                users.add(NLS.bind(Messages.Interfaces_byNetwork, network));
            }
        });
        List<String> guests = host.getGuests().stream().filter(guest -> uses(guest, one.name())).map(Guest::getName).sorted().toList();
        if (!guests.isEmpty()) {
            users.add(NLS.bind(Messages.Interfaces_byGuests, String.join(", ", guests)));
        }
        return String.join("; ", users);
    }

    private static boolean uses(Guest guest, String name) {
        return guest.getInterfaces().stream().anyMatch(nic -> nic.getSource().equals(name)
                && (nic.getType().equals("bridge") || nic.getType().equals("direct")));
    }
}
