package org.virtworkbench.ui.inventory.guests;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.virtworkbench.model.inventory.Guest;

/**
 * The rows of the guest table: all guests that match a filter, in one order. Changes are put in at their places, without sorting all anew; a guest whose
 * place or match may have changed is taken out and put in again. Used in the model's realm.
 */
final class GuestRows {

    /**
     * What moved.
     *
     * @param first index of the first row that holds another guest than before
     * @param last index of the last such row, below the new number of rows; before {@code first} where none is left to paint
     * @param resized whether the number of rows is another
     */
    record Moves(int first, int last, boolean resized) {

        static final Moves NONE = new Moves(0, -1, false);

        boolean isEmpty() {
            return !resized && last < first;
        }
    }

    /** From this share of rows on, sorting all is cheaper than putting in one by one. */
    private static final int MANY = 8;

    private final Set<Guest> known = Collections.newSetFromMap(new IdentityHashMap<>());
    private List<Guest> rows = new ArrayList<>();
    /** All guests, so that a filter need not sort those that match: in their order unless it is out of date. */
    private List<Guest> sorted = new ArrayList<>();
    private boolean outOfDate;
    private Map<Guest, Integer> places;
    private GuestOrder order;
    private Predicate<Guest> filter = guest -> true;

    GuestRows(GuestOrder order) {
        this.order = order;
    }

    /** {@return number of guests, also those that don't match} */
    int total() {
        return known.size();
    }

    /** {@return number of rows} */
    int size() {
        return rows.size();
    }

    /** {@return the guest of a row} */
    Guest get(int row) {
        return rows.get(row);
    }

    /** {@return all rows, not to be changed} */
    List<Guest> list() {
        return Collections.unmodifiableList(rows);
    }

    /** {@return the row of a guest, or -1} */
    int indexOf(Guest guest) {
        if (places == null) {
            places = new IdentityHashMap<>(rows.size() * 2);
            for (int i = 0; i < rows.size(); i++) {
                places.put(rows.get(i), Integer.valueOf(i));
            }
        }
        Integer place = places.get(guest);
        return place == null ? -1 : place.intValue();
    }

    GuestOrder order() {
        return order;
    }

    /** Begins anew with these guests. */
    Moves reset(Collection<Guest> guests) {
        known.clear();
        known.addAll(guests);
        sorted = new ArrayList<>(known);
        sorted.sort(order.comparator());
        outOfDate = false;
        return rebuild();
    }

    /** Exchanges the order. */
    Moves sort(GuestOrder newOrder) {
        order = newOrder;
        outOfDate = true;
        List<Guest> ordered = new ArrayList<>(rows);
        ordered.sort(order.comparator());
        return exchange(ordered);
    }

    /** Exchanges the filter. */
    Moves filter(Predicate<Guest> newFilter) {
        if (outOfDate) {
            sorted = new ArrayList<>(rows.size() == known.size() ? rows : known);
            if (rows.size() != known.size()) {
                sorted.sort(order.comparator());
            }
            outOfDate = false;
        }
        filter = newFilter;
        return rebuild();
    }

    /**
     * Takes in what changed.
     *
     * @param added guests that came
     * @param removed guests that went
     * @param reordered guests whose place may be another now
     * @param rechecked guests that may match now and did not, or the other way round
     */
    Moves update(Collection<Guest> added, Collection<Guest> removed, Collection<Guest> reordered, Collection<Guest> rechecked) {
        known.addAll(added);
        outOfDate |= !added.isEmpty() || !removed.isEmpty() || !reordered.isEmpty();
        Set<Guest> out = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Guest guest : removed) {
            if (known.remove(guest)) {
                out.add(guest);
            }
        }
        List<Guest> in = new ArrayList<>();
        for (Guest guest : added) {
            takeOutAndIn(guest, in, out);
        }
        for (Guest guest : reordered) {
            takeOutAndIn(guest, in, out);
        }
        for (Guest guest : rechecked) {
            if (filter.test(guest) != indexOf(guest) >= 0) {
                takeOutAndIn(guest, in, out);
            }
        }
        if (out.isEmpty()) {
            return Moves.NONE;
        }
        List<Guest> merged = new ArrayList<>(rows.size() + in.size());
        for (Guest guest : rows) {
            if (!out.contains(guest)) {
                merged.add(guest);
            }
        }
        insert(in, merged);
        return exchange(merged);
    }

    private void takeOutAndIn(Guest guest, List<Guest> in, Set<Guest> out) {
        if (known.contains(guest) && out.add(guest) && filter.test(guest)) {
            in.add(guest);
        }
    }

    private void insert(List<Guest> in, List<Guest> into) {
        in.sort(order.comparator());
        if (into.isEmpty() || in.isEmpty() || order.comparator().compare(into.getLast(), in.getFirst()) < 0) {
            into.addAll(in); // as while a host's first list comes, by name
            return;
        }
        if (in.size() > into.size() / MANY) {
            into.addAll(in);
            into.sort(order.comparator());
            return;
        }
        for (Guest guest : in) {
            int place = Collections.binarySearch(into, guest, order.comparator());
            into.add(place < 0 ? -place - 1 : place, guest);
        }
    }

    private Moves rebuild() {
        List<Guest> matching = new ArrayList<>(known.size());
        for (Guest guest : sorted) {
            if (filter.test(guest)) {
                matching.add(guest);
            }
        }
        return exchange(matching);
    }

    private Moves exchange(List<Guest> now) {
        List<Guest> before = rows;
        rows = now;
        int common = Math.min(before.size(), now.size());
        int first = 0;
        while (first < common && before.get(first) == now.get(first)) {
            first++;
        }
        boolean resized = before.size() != now.size();
        int last = now.size() - 1;
        if (!resized) {
            while (last >= first && before.get(last) == now.get(last)) {
                last--;
            }
        }
        Moves moves = new Moves(first, last, resized);
        if (!moves.isEmpty()) {
            places = null;
        }
        return moves;
    }
}
