package org.virtworkbench.ui.volumes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** The volumes of a pool in their order, and those of them that pass a filter. UI thread. */
final class VolumeRows {

    private List<VolumeRow> all = List.of();
    private List<VolumeRow> shown = List.of();
    private String filter = "";

    /** {@return all volumes, in their order} */
    List<VolumeRow> all() {
        return all;
    }

    /** {@return how many pass the filter} */
    int size() {
        return shown.size();
    }

    /** {@return a volume that passes the filter, by its place} */
    VolumeRow get(int place) {
        return shown.get(place);
    }

    /** {@return where a volume stands; empty where it does not pass the filter, or is none of these} */
    OptionalInt place(VolumeRow row) {
        int place = row.place();
        return place >= 0 && place < shown.size() && shown.get(place) == row ? OptionalInt.of(place) : OptionalInt.empty();
    }

    /** Takes other volumes, or the same ones in another order. */
    void take(List<VolumeRow> ordered) {
        all = ordered;
        show(matching(all));
    }

    /** Lets those pass whose name or path contains a text, in any case of letters; all where it is empty. */
    void filter(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        List<VolumeRow> candidates = wanted.contains(filter) ? shown : all; // who types on looks for some of those that are left
        filter = wanted;
        show(matching(candidates));
    }

    /** {@return the places of volumes with these names, from the top} */
    int[] places(Set<String> names) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < shown.size() && places.size() < names.size(); i++) {
            if (names.contains(shown.get(i).name())) {
                places.add(Integer.valueOf(i));
            }
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    /** {@return the names of volumes} */
    static Set<String> names(List<VolumeRow> rows) {
        Set<String> names = new HashSet<>(rows.size() * 2);
        rows.forEach(row -> names.add(row.name()));
        return names;
    }

    private void show(List<VolumeRow> rows) {
        shown = rows;
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).place(i);
        }
    }

    private List<VolumeRow> matching(List<VolumeRow> rows) {
        if (filter.isEmpty()) {
            return rows;
        }
        List<VolumeRow> matching = new ArrayList<>();
        for (VolumeRow row : rows) {
            if (row.name().toLowerCase(Locale.ROOT).contains(filter) || row.path().toLowerCase(Locale.ROOT).contains(filter)) {
                matching.add(row);
            }
        }
        return matching;
    }
}
