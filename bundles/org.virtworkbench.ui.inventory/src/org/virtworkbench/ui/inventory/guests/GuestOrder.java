package org.virtworkbench.ui.inventory.guests;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.virtworkbench.core.inventory.NaturalOrder;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryPackage;

/**
 * A total order of guests: by one column or none, then by name, host and uuid, so that equal rows never change places.
 *
 * @param sort the column; empty for the order by name
 * @param comparator compares
 * @param features of guest or host that the order depends on
 */
record GuestOrder(Optional<Sort> sort, Comparator<Guest> comparator, Set<EStructuralFeature> features) {

    private static final NaturalOrder NATURAL = new NaturalOrder();

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
        Set<EStructuralFeature> features = new HashSet<>(
                List.of(InventoryPackage.Literals.HOST_OBJECT__NAME, InventoryPackage.Literals.HOST__NAME));
        sort.ifPresent(chosen -> features.addAll(chosen.column().features()));
        Comparator<Guest> all = sort.map(chosen -> chosen.column().key().order(chosen.descending())).map(GuestOrder::thenByName)
                .orElse(GuestOrder::byName);
        return new GuestOrder(sort, all, Set.copyOf(features));
    }

    private static Comparator<Guest> thenByName(Comparator<Guest> key) {
        return (a, b) -> {
            int order = key.compare(a, b);
            return order != 0 ? order : byName(a, b);
        };
    }

    /** Called more than a hundred thousand times where many guests are sorted: in one piece it takes half as long as put together of comparators. */
    private static int byName(Guest a, Guest b) {
        int order = NATURAL.compare(a.getName(), b.getName());
        if (order == 0 && a.getHost() != b.getHost()) {
            order = byHost(a.getHost(), b.getHost());
        }
        return order != 0 ? order : a.getUuid().compareTo(b.getUuid());
    }

    private static int byHost(Host a, Host b) {
        if (a == null || b == null) {
            return Boolean.compare(a != null, b != null);
        }
        int order = NATURAL.compare(a.getName(), b.getName());
        return order != 0 ? order : a.getId().compareTo(b.getId());
    }
}
