package org.virtworkbench.ui.inventory.explorer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.widgets.TreeItem;

/**
 * The rows below one element, in their order, and what is still to be done there: rows that are to come, and rows that are to go. Ten thousand of them are not
 * made at once, which would take the window a tenth of a second. UI thread.
 */
final class Branch {

    /** From the top so many come in their order, since they are on screen; the others from the end, where a row costs the same wherever it stands. */
    private static final int IN_ORDER = 200;

    private final Optional<TreeItem> item;
    private final Comparator<Object> order;
    private final List<Object> elements = new ArrayList<>();
    private final List<TreeItem> items = new ArrayList<>();
    private List<Object> coming = new ArrayList<>();
    private int next;
    private final Set<Object> leaving = new HashSet<>();

    /**
     * @param item that the rows hang below; none at the top of the tree
     * @param order of the rows
     */
    Branch(Optional<TreeItem> item, Comparator<Object> order) {
        this.item = item;
        this.order = order;
    }

    /** {@return what the rows hang below; none at the top of the tree} */
    Optional<TreeItem> item() {
        return item;
    }

    /** {@return the elements that have rows, in the rows' order} */
    List<Object> elements() {
        return Collections.unmodifiableList(elements);
    }

    /** {@return the rows} */
    List<TreeItem> items() {
        return Collections.unmodifiableList(items);
    }

    /** Notes elements that are to come. */
    void await(Collection<?> more) {
        List<Object> rest = new ArrayList<>(coming.subList(next, coming.size()));
        rest.addAll(more);
        rest.sort(order);
        coming = rest;
        next = 0;
    }

    /** Notes elements that are to go, before any other comes; those that have not come yet never will. */
    void dismiss(Collection<?> gone) {
        leaving.addAll(gone);
        coming = new ArrayList<>(coming.subList(next, coming.size()));
        coming.removeIf(leaving::contains);
        next = 0;
    }

    /** {@return whether all has come and gone} */
    boolean isSettled() {
        return next == coming.size() && leaving.isEmpty();
    }

    /** {@return the next element that is to come, which then no longer is} */
    Optional<Object> poll() {
        if (next == coming.size()) {
            return Optional.empty();
        }
        return Optional.of(elements.size() < IN_ORDER ? coming.get(next++) : coming.remove(coming.size() - 1));
    }

    /** {@return whether an element is to come, which then no longer is} */
    boolean poll(Object element) {
        int index = coming.subList(next, coming.size()).indexOf(element);
        if (index >= 0) {
            coming.remove(next + index);
        }
        return index >= 0;
    }

    /** {@return where the row of an element belongs} */
    int placeOf(Object element) {
        int place = Collections.binarySearch(elements, element, order);
        return place < 0 ? -place - 1 : place;
    }

    /** Takes a new row in. */
    void put(int place, Object element, TreeItem row) {
        elements.add(place, element);
        items.add(place, row);
    }

    /** {@return the last row that is to go, which is forgotten} */
    Optional<TreeItem> pollLeaving() {
        for (int i = elements.size() - 1; i >= 0 && !leaving.isEmpty(); i--) {
            if (leaving.remove(elements.get(i))) {
                elements.remove(i);
                return Optional.of(items.remove(i));
            }
        }
        leaving.clear();
        return Optional.empty();
    }
}
