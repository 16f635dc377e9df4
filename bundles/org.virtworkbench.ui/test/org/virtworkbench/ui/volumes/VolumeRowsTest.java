package org.virtworkbench.ui.volumes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.driver.VolumeName;

class VolumeRowsTest {

    private final VolumeRow web = row("Web-1.qcow2");
    private final VolumeRow data = row("data.raw");
    private final VolumeRow old = row("old web.raw");
    private final VolumeRows rows = new VolumeRows();

    private static VolumeRow row(String name) {
        return new VolumeRow(new VolumeName(name, "/pool/" + name));
    }

    private static VolumeRow row(String name, long capacity) {
        VolumeRow row = row(name);
        row.tell(Optional.of(new VolumeRow.Details("/pool/" + name, "raw", capacity, 0, Optional.empty(), false)));
        return row;
    }

    private List<String> shown() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            names.add(rows.get(i).name());
        }
        return names;
    }

    private static List<String> sorted(VolumeOrder order, boolean descending, VolumeRow... rows) {
        return order.sorting(List.of(rows), VolumeRow::name, descending).get().stream().map(VolumeRow::name).toList();
    }

    @Test
    void findsInNamesAndPathsWhateverTheCaseOfLetters() {
        rows.take(List.of(data, old, web));
        rows.filter(" WEB ");
        assertEquals(List.of("old web.raw", "Web-1.qcow2"), shown());
        assertEquals(3, rows.all().size());
        rows.filter("pool");
        assertEquals(List.of("data.raw", "old web.raw", "Web-1.qcow2"), shown());
        rows.filter("nowhere");
        assertEquals(List.of(), shown());
    }

    @Test
    void looksAmongAllAgainWhenTheFilterIsNoPartOfTheNewOne() {
        rows.take(List.of(data, old, web));
        rows.filter("web");
        rows.filter("web-");
        assertEquals(List.of("Web-1.qcow2"), shown());
        rows.filter("we");
        assertEquals(List.of("old web.raw", "Web-1.qcow2"), shown());
        rows.filter("raw");
        assertEquals(List.of("data.raw", "old web.raw"), shown());
        rows.filter("");
        assertEquals(List.of("data.raw", "old web.raw", "Web-1.qcow2"), shown());
    }

    @Test
    void keepsTheFilterWhenOthersAreTaken() {
        rows.filter("raw");
        rows.take(List.of(web, old, data));
        assertEquals(List.of("old web.raw", "data.raw"), shown());
    }

    @Test
    void knowsPlacesOfThoseThatAreShown() {
        rows.take(List.of(data, old, web));
        rows.filter("web");
        assertEquals(OptionalInt.of(0), rows.place(old));
        assertEquals(OptionalInt.empty(), rows.place(data), "it had this place before");
        assertEquals(OptionalInt.empty(), rows.place(row("old web.raw")), "another one of this name");
        assertArrayEquals(new int[] { 0, 1 }, rows.places(Set.of("Web-1.qcow2", "old web.raw", "data.raw")));
    }

    @Test
    void ordersByNameWhateverTheCaseOfLetters() {
        assertEquals(List.of("data.raw", "old web.raw", "Web-1.qcow2"), sorted(VolumeOrder.NAME, false, web, old, data));
        assertEquals(List.of("Web-1.qcow2", "old web.raw", "data.raw"), sorted(VolumeOrder.NAME, true, old, web, data));
    }

    @Test
    void ordersBySizeAndLeavesEqualOnesInTheOrderOfTheirNames() {
        VolumeRow a = row("a", 7);
        VolumeRow b = row("b", 3);
        VolumeRow c = row("c", 7);
        VolumeRow unknown = row("unknown");
        assertEquals(List.of("unknown", "b", "a", "c"), sorted(VolumeOrder.CAPACITY, false, c, a, unknown, b));
        assertEquals(List.of("a", "c", "b", "unknown"), sorted(VolumeOrder.CAPACITY, true, c, a, unknown, b));
    }

    @Test
    void ordersByWhatWasKnownWhenSortingBegan() {
        VolumeRow a = row("a", 1);
        VolumeRow b = row("b", 2);
        Supplier<List<VolumeRow>> sorting = VolumeOrder.CAPACITY.sorting(List.of(b, a), VolumeRow::name, false);
        a.tell(Optional.of(new VolumeRow.Details("/pool/a", "raw", 3, 0, Optional.empty(), false)));
        assertEquals(List.of(a, b), sorting.get());
    }

    @Test
    void ordersByThoseWhoUseThem() {
        Supplier<List<VolumeRow>> sorting = VolumeOrder.USERS.sorting(List.of(web, old, data),
                row -> row == web ? "" : row == old ? "x" : "b", false);
        assertEquals(List.of(web, data, old), sorting.get());
    }

    @Test
    void inheritsWhatWasToldOfTheSameVolumeOnly() {
        VolumeRow again = row("a");
        again.inherit(row("a", 5));
        assertEquals(5, again.capacity());
        VolumeRow elsewhere = new VolumeRow(new VolumeName("a", "/other/a"));
        elsewhere.inherit(row("a", 5));
        assertEquals(Optional.empty(), elsewhere.details());
    }
}
