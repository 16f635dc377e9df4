package org.virtworkbench.ui.inventory.guests;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.virtworkbench.ui.inventory.guests.GuestOrder.Sort;

/**
 * Columns and order of the guest table as they are kept between starts, such as {@code name:190 cpu:124 sort=cpu:desc}.
 *
 * @param columns the shown ones, as they stand from left to right; the name is always among them
 * @param sort what the person sorts by
 */
record TableState(List<Shown> columns, Optional<Sort> sort) {

    private static final String SORT = "sort=";
    private static final String DESCENDING = "desc";
    private static final int NARROWEST = 20;
    private static final int WIDEST = 4000;

    /**
     * A shown column.
     *
     * @param column which
     * @param width in pixels
     */
    record Shown(GuestColumn column, int width) {
    }

    TableState {
        columns = List.copyOf(columns);
    }

    /** {@return what stands when nobody has chosen} */
    static TableState usual() {
        return new TableState(GuestColumn.usual().stream().map(column -> new Shown(column, column.width())).toList(), Optional.empty());
    }

    /** {@return the same columns, in another choice; those that come get their usual width and stand at the end} */
    TableState show(Set<GuestColumn> chosen) {
        List<Shown> kept = new ArrayList<>(
                columns.stream().filter(shown -> shown.column == GuestColumn.NAME || chosen.contains(shown.column)).toList());
        Set<GuestColumn> there = kept.stream().map(Shown::column).collect(Collectors.toSet());
        chosen.stream().sorted().filter(column -> !there.contains(column))
                .forEach(column -> kept.add(place(column, kept), new Shown(column, column.width())));
        return new TableState(kept, sort.filter(chosenSort -> kept.stream().anyMatch(shown -> shown.column == chosenSort.column())));
    }

    /** A screen stands beside the name, all others come last. */
    private static int place(GuestColumn column, List<Shown> kept) {
        List<GuestColumn> there = kept.stream().map(Shown::column).toList();
        return column == GuestColumn.SCREEN ? there.indexOf(GuestColumn.NAME) + 1 : there.size();
    }

    /** {@return what {@link #write} wrote; what can't be understood is left out, and a text without any column is the usual state} */
    static TableState read(String text) {
        List<Shown> columns = new ArrayList<>();
        Set<GuestColumn> seen = EnumSet.noneOf(GuestColumn.class);
        Optional<Sort> sort = Optional.empty();
        for (String word : text.strip().split("\\s+")) {
            if (word.startsWith(SORT)) {
                String[] parts = word.substring(SORT.length()).split(":");
                sort = GuestColumn.of(parts[0]).map(column -> new Sort(column, parts.length > 1 && parts[1].equals(DESCENDING)));
            } else {
                readColumn(word).filter(shown -> seen.add(shown.column)).ifPresent(columns::add);
            }
        }
        if (columns.isEmpty()) {
            return usual();
        }
        if (!seen.contains(GuestColumn.NAME)) {
            columns.add(0, new Shown(GuestColumn.NAME, GuestColumn.NAME.width()));
            seen.add(GuestColumn.NAME);
        }
        return new TableState(columns, sort.filter(chosen -> seen.contains(chosen.column())));
    }

    /** {@return a text for {@link #read}} */
    String write() {
        String words = columns.stream().map(shown -> shown.column.id() + ':' + shown.width).collect(Collectors.joining(" "));
        return words + sort.map(chosen -> ' ' + SORT + chosen.column().id() + (chosen.descending() ? ':' + DESCENDING : "")).orElse("");
    }

    private static Optional<Shown> readColumn(String word) {
        int colon = word.indexOf(':');
        Optional<GuestColumn> column = GuestColumn.of(colon < 0 ? word : word.substring(0, colon));
        return column.map(found -> new Shown(found, width(colon < 0 ? "" : word.substring(colon + 1), found.width())));
    }

    private static int width(String digits, int usual) {
        if (!digits.matches("[0-9]{1,5}")) {
            return usual;
        }
        int width = Integer.parseInt(digits);
        return width < NARROWEST || width > WIDEST ? usual : width;
    }
}
