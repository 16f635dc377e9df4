package org.virtworkbench.ui.network;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.LeaseRecord;
import org.virtworkbench.core.network.FreeAddress;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Network;
import org.virtworkbench.model.inventory.NetworkInterface;
import org.virtworkbench.xml.network.NetworkField;
import org.virtworkbench.xml.network.NetworkTable;

/** Who may want a fixed address: who has a lease, and the interfaces of guests, except for those that have one. UI thread. */
final class HostSuggestions {

    /**
     * One of them.
     *
     * @param text for a person
     * @param values that it fills in
     */
    record Suggestion(String text, Map<NetworkField, String> values) {
    }

    private final EditedNetwork edited;
    private final Supplier<Optional<Network>> network;

    HostSuggestions(EditedNetwork edited, Supplier<Optional<Network>> network) {
        this.edited = edited;
        this.network = network;
    }

    List<Suggestion> all() {
        Set<String> seen = new HashSet<>();
        edited.draft().ifPresent(document -> NetworkTable.DHCP_HOSTS.rows(document)
                .forEach(row -> seen.add(NetworkField.HOST_MAC.read(row).toLowerCase(Locale.ROOT))));
        List<Suggestion> all = new ArrayList<>();
        for (LeaseRecord lease : edited.leases()) {
            String address = lease.address().replaceFirst("/.*", "");
            if (!address.contains(":") && seen.add(lease.mac().toLowerCase(Locale.ROOT))) {
                all.add(new Suggestion(NLS.bind(Messages.Suggest_lease, new Object[] { lease.hostname(), lease.mac(), address }),
                        values(lease.mac(), lease.hostname(), address)));
            }
        }
        String free = edited.draft().flatMap(FreeAddress::of).orElse("");
        network.get()
                .ifPresent(shown -> shown.getHost().getGuests().forEach(guest -> interfaces(guest, shown.getName(), free, seen, all)));
        return all;
    }

    private static void interfaces(Guest guest, String network, String free, Set<String> seen, List<Suggestion> all) {
        for (NetworkInterface nic : guest.getInterfaces()) {
            if (NetworkUsers.uses(nic, network) && !nic.getMac().isEmpty() && seen.add(nic.getMac().toLowerCase(Locale.ROOT))) {
                String name = guest.getName().replaceAll("[^A-Za-z0-9.-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
                all.add(new Suggestion(NLS.bind(Messages.Suggest_guest, guest.getName(), nic.getMac()), values(nic.getMac(), name, free)));
            }
        }
    }

    private static Map<NetworkField, String> values(String mac, String name, String address) {
        Map<NetworkField, String> values = new EnumMap<>(NetworkField.class);
        values.put(NetworkField.HOST_MAC, mac);
        values.put(NetworkField.HOST_NAME, name);
        if (!address.isEmpty()) {
            values.put(NetworkField.HOST_IP, address);
        }
        return values;
    }
}
