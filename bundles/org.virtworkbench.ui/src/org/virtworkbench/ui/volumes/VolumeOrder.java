package org.virtworkbench.ui.volumes;

import java.util.Comparator;
import java.util.function.Function;

/** What volumes can be ordered by: the columns of their table. */
enum VolumeOrder {
    /** By name. */
    NAME(Comparator.comparing(VolumeRow::name, String.CASE_INSENSITIVE_ORDER).thenComparing(VolumeRow::name), false),
    /** By format. */
    FORMAT(Comparator.comparing(VolumeRow::format), true),
    /** By what a guest sees. */
    CAPACITY(Comparator.comparingLong(VolumeRow::capacity), true),
    /** By what it takes. */
    ALLOCATION(Comparator.comparingLong(VolumeRow::allocation), true),
    /** By who uses it. */
    USERS(null, false),
    /** By path. */
    PATH(Comparator.comparing(VolumeRow::path), false);

    private final Comparator<VolumeRow> order;
    private final boolean needsDetails;

    VolumeOrder(Comparator<VolumeRow> order, boolean needsDetails) {
        this.order = order;
        this.needsDetails = needsDetails;
    }

    /** {@return whether it can only be told when the details of all are there} */
    boolean needsDetails() {
        return needsDetails;
    }

    /** {@return the order}
     *
     * @param users who uses a volume
     * @param descending whether the other way round
     */
    Comparator<VolumeRow> comparator(Function<VolumeRow, String> users, boolean descending) {
        Comparator<VolumeRow> plain = order != null ? order : Comparator.comparing(users);
        return (descending ? plain.reversed() : plain).thenComparing(VolumeRow::name);
    }
}
