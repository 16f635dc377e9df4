package org.virtworkbench.ui.volumes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.virtworkbench.model.inventory.Disk;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;

/** Which guests of a host use which volumes, as far as the model knows their disks. UI thread. */
final class VolumeUsers {

    private final Map<String, List<String>> byPath = new HashMap<>();

    /** Looks at all guests of a host. */
    void look(Host host) {
        byPath.clear();
        for (Guest guest : host.getGuests()) {
            for (Disk disk : guest.getDisks()) {
                if (!disk.getSource().isEmpty()) {
                    byPath.computeIfAbsent(disk.getSource(), any -> new ArrayList<>(1)).add(guest.getName());
                }
            }
        }
    }

    /** {@return names of the guests that use a volume, with commas; empty when none does}
     *
     * @param pool name of its pool
     * @param row the volume
     */
    String of(String pool, VolumeRow row) {
        List<String> users = byPath.get(row.path());
        if (users == null) {
            users = byPath.get(pool + '/' + row.name()); // a disk that names pool and volume
        }
        return users == null ? "" : users.stream().sorted().distinct().collect(Collectors.joining(", "));
    }
}
