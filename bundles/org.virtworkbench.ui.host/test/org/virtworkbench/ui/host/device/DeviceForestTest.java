package org.virtworkbench.ui.host.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.driver.DeviceRecord;
import org.virtworkbench.core.driver.DeviceRecord.Feature;

class DeviceForestTest {

    private static DeviceRecord device(String name, String parent, Feature... features) {
        return new DeviceRecord(name, parent, "pci", "", "", "", "", "", Optional.empty(), List.of(features), "");
    }

    private static DeviceForest forest(DeviceRecord... devices) {
        return new DeviceForest(List.of(devices), Comparator.comparing(DeviceRecord::name));
    }

    @Test
    void putsDevicesBelowWhatTheyArePartOf() {
        DeviceForest forest = forest(device("c", "b"), device("b", "a"), device("a", ""), device("d", "gone"), device("b2", "a"));
        assertEquals(List.of("a", "d"), forest.roots());
        assertEquals(List.of("b", "b2"), forest.children("a"));
        assertEquals(List.of("c"), forest.children("b"));
        assertEquals(List.of(), forest.children("c"));
        assertEquals(5, forest.size());
    }

    @Test
    void keepsWhatThoseThatPassArePartOf() {
        DeviceForest forest = forest(device("a", ""), device("b", "a"), device("c", "b"), device("d", "a"));
        DeviceForest found = forest.filtered(device -> device.name().equals("c"));
        assertEquals(List.of("a"), found.roots());
        assertEquals(List.of("b"), found.children("a"));
        assertEquals(List.of("c"), found.children("b"));
        assertEquals(0, forest.filtered(device -> false).size());
    }

    @Test
    void endsWithDevicesThatArePartOfEachOther() {
        DeviceForest forest = assertTimeout(Duration.ofSeconds(10), () -> forest(device("a", "b"), device("b", "a"), device("c", "c")));
        assertEquals(List.of("a", "b", "c"), forest.roots());
        assertEquals(3, forest.filtered(device -> true).size());
    }

    @Test
    void saysWhatADeviceCanDo() {
        assertEquals("SR-IOV: 8 functions",
                DeviceTexts.features(device("a", "", new Feature("virt_functions", "8"), new Feature("vpd", ""))));
        assertEquals("Function of 0000:3b:00.0", DeviceTexts.features(device("a", "", new Feature("phys_function", "0000:3b:00.0"))));
    }
}
