package org.virtworkbench.ui.volumes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** What volumes can be ordered by: the columns of their table. */
enum VolumeOrder {
    /** By name. */
    NAME(Comparator.comparing(Keyed::text, String.CASE_INSENSITIVE_ORDER), VolumeRow::name, null, false),
    /** By format. */
    FORMAT(Comparator.comparing(Keyed::text), VolumeRow::format, null, true),
    /** By what a guest sees. */
    CAPACITY(Comparator.comparingLong(Keyed::number), null, VolumeRow::capacity, true),
    /** By what it takes. */
    ALLOCATION(Comparator.comparingLong(Keyed::number), null, VolumeRow::allocation, true),
    /** By who uses it. */
    USERS(Comparator.comparing(Keyed::text), null, null, false),
    /** By path. */
    PATH(Comparator.comparing(Keyed::text), VolumeRow::path, null, false);

    private final Comparator<Keyed> order;
    private final Function<VolumeRow, String> text;
    private final ToLongFunction<VolumeRow> number;
    private final boolean needsDetails;

    VolumeOrder(Comparator<Keyed> order, Function<VolumeRow, String> text, ToLongFunction<VolumeRow> number, boolean needsDetails) {
        this.order = order;
        this.text = text;
        this.number = number;
        this.needsDetails = needsDetails;
    }

    /** A row with what it is ordered by, as that was when sorting began. */
    private record Keyed(VolumeRow row, String name, String text, long number) {
    }

    /** {@return whether it can only be told when the details of all are there} */
    boolean needsDetails() {
        return needsDetails;
    }

    /**
     * {@return what sorts rows; made on the UI thread, and run on any: what changes meanwhile does not matter to it}
     *
     * @param rows in any order
     * @param users who uses a volume
     * @param descending whether the other way round; equal ones stay in the order of their names
     */
    Supplier<List<VolumeRow>> sorting(List<VolumeRow> rows, Function<VolumeRow, String> users, boolean descending) {
        Function<VolumeRow, String> words = this == USERS ? users : text;
        List<Keyed> keyed = new ArrayList<>(rows.size());
        for (VolumeRow row : rows) {
            keyed.add(new Keyed(row, row.name(), words == null ? "" : words.apply(row), number == null ? 0 : number.applyAsLong(row)));
        }
        Comparator<Keyed> all = (descending ? order.reversed() : order).thenComparing(Keyed::name);
        return () -> {
            keyed.sort(all);
            return keyed.stream().map(Keyed::row).toList();
        };
    }
}
