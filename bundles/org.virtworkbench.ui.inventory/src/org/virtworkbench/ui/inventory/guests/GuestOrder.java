package org.virtworkbench.ui.inventory.guests;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.InventoryPackage;
import org.virtworkbench.ui.inventory.NaturalOrder;

/**
 * A total order of guests: by one column or none, then by name, host and uuid, so that equal rows never change places.
 *
 * @param sort the column; empty for the order by name
 * @param comparator compares
 * @param features of guest or host that the order depends on
 */
record GuestOrder(Optional<Sort> sort, Comparator<Guest> comparator, Set<EStructuralFeature> features) {

    /**
     * The column that a person sorts by.
     *
     * @param column which
     * @param descending whether the largest comes first
     */
    record Sort(GuestColumn column, boolean descending) {
    }

    /** {@return the order by a column, or by name alone} */
    static GuestOrder by(Optional<Sort> sort) {
        NaturalOrder natural = new NaturalOrder();
        Comparator<Guest> rest = Comparator.comparing(Guest::getName, natural)
                .thenComparing(guest -> guest.getHost() == null ? "" : guest.getHost().getName(), natural)
                .thenComparing(guest -> guest.getHost() == null ? "" : guest.getHost().getId()).thenComparing(Guest::getUuid);
        Set<EStructuralFeature> features = new HashSet<>(
                List.of(InventoryPackage.Literals.HOST_OBJECT__NAME, InventoryPackage.Literals.HOST__NAME));
        sort.ifPresent(chosen -> features.addAll(chosen.column().features()));
        Comparator<Guest> all = sort.map(chosen -> chosen.column().key().order(chosen.descending()).thenComparing(rest)).orElse(rest);
        return new GuestOrder(sort, all, Set.copyOf(features));
    }
}
