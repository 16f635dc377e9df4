package org.virtworkbench.ui.host.device;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.virtworkbench.core.driver.DeviceRecord;
import org.virtworkbench.model.inventory.Disk;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.NetworkInterface;
import org.virtworkbench.model.inventory.OtherDevice;

/** Which guests of a host have which of its devices, as far as the model knows what they are made of. UI thread. */
final class DeviceUsers {

    private static final String HOST_DEVICE = "hostdev";

    private final Map<String, Set<String>> byAddress = new HashMap<>();

    /** Looks at all guests of a host. */
    void look(Host host) {
        byAddress.clear();
        for (Guest guest : host.getGuests()) {
            for (OtherDevice device : guest.getOtherDevices()) {
                if (device.getKind().equals(HOST_DEVICE)) {
                    for (String word : device.getSummary().split(" ")) {
                        note(word, guest);
                    }
                }
            }
            for (NetworkInterface card : guest.getInterfaces()) {
                if (card.getType().equals(HOST_DEVICE) || card.getType().equals("direct")) {
                    note(card.getSource(), guest);
                }
            }
            for (Disk disk : guest.getDisks()) {
                if (disk.getSource().startsWith("/dev/")) {
                    note(disk.getSource(), guest);
                }
            }
        }
    }

    private void note(String address, Guest guest) {
        if (!address.isEmpty()) {
            byAddress.computeIfAbsent(address, any -> new TreeSet<>()).add(guest.getName());
        }
    }

    /** {@return names of the guests that have a device, with commas; empty when none does} */
    String of(DeviceRecord device) {
        Set<String> users = new TreeSet<>(byAddress.getOrDefault(device.address(), Set.of()));
        if (device.kind().equals("usb_device")) {
            users.addAll(byAddress.getOrDefault(device.ids(), Set.of()));
        }
        return String.join(", ", users);
    }
}
