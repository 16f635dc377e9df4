package org.virtworkbench.core.internal.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.common.util.EList;

/** Takes many elements out of a long list in time that grows with the list's length alone. */
final class BulkRemoval {

    /** Up to here one search through the list for each element is the cheaper way. */
    private static final int FEW = 16;

    private BulkRemoval() {
    }

    static <T> void remove(EList<T> list, Set<T> gone) {
        if (gone.size() <= FEW) {
            gone.forEach(list::remove);
            return;
        }
        // the list's own removeAll searches the whole list for each element
        List<Integer> places = new ArrayList<>(gone.size());
        for (int i = 0; i < list.size(); i++) {
            if (gone.contains(list.get(i))) {
                places.add(i);
            }
        }
        for (int i = places.size() - 1; i >= 0; i--) {
            list.remove(places.get(i).intValue());
        }
    }
}
