package org.virtworkbench.ui.host.device;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.virtworkbench.core.driver.DeviceRecord;

/** Devices by what they are part of, and those of them that a filter lets through. Immutable. */
final class DeviceForest {

    private final Map<String, DeviceRecord> devices = new LinkedHashMap<>();
    private final Map<String, List<String>> children = new LinkedHashMap<>();
    private final List<String> roots = new ArrayList<>();

    /**
     * @param found all devices, in any order
     * @param order of those that are part of the same one
     */
    DeviceForest(List<DeviceRecord> found, Comparator<DeviceRecord> order) {
        List<DeviceRecord> sorted = found.stream().sorted(order).toList();
        sorted.forEach(device -> devices.putIfAbsent(device.name(), device));
        for (DeviceRecord device : devices.values()) {
            if (devices.containsKey(device.parent()) && !isAbove(device.name(), device.parent())) {
                children.computeIfAbsent(device.parent(), any -> new ArrayList<>()).add(device.name());
            } else {
                roots.add(device.name());
            }
        }
    }

    /** {@return whether one device is above another one, or the same: a host that tells circles must not hang the window} */
    private boolean isAbove(String above, String below) {
        Set<String> seen = new HashSet<>();
        String each = below;
        while (devices.containsKey(each) && seen.add(each)) {
            if (each.equals(above)) {
                return true;
            }
            each = devices.get(each).parent();
        }
        return false;
    }

    /** {@return the forest of those devices that pass, with all that they are part of} */
    DeviceForest filtered(Predicate<DeviceRecord> passes) {
        Set<String> kept = new HashSet<>();
        for (DeviceRecord device : devices.values()) {
            if (passes.test(device)) {
                String each = device.name();
                while (devices.containsKey(each) && kept.add(each)) {
                    each = devices.get(each).parent();
                }
            }
        }
        return new DeviceForest(devices.values().stream().filter(device -> kept.contains(device.name())).toList(), (one, other) -> 0);
    }

    /** {@return names of those that are part of no other one} */
    List<String> roots() {
        return roots;
    }

    /** {@return names of those that are part of this one} */
    List<String> children(String device) {
        return children.getOrDefault(device, List.of());
    }

    /** {@return a device} */
    Optional<DeviceRecord> get(String device) {
        return Optional.ofNullable(devices.get(device));
    }

    /** {@return how many there are} */
    int size() {
        return devices.size();
    }
}
