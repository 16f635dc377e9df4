package org.virtworkbench.ui.inventory.explorer;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ArrayList;
import java.util.Set;

import org.virtworkbench.ui.widgets.Later;

/**
 * Writes the labels of elements anew: few at once, many in turns, since a person may have seen thousands when their host gets another state. UI thread.
 */
final class LabelQueue {

    private static final int AT_ONCE = 50;

    private final ExplorerTree tree;
    private final Set<Object> waiting = new LinkedHashSet<>();

    LabelQueue(ExplorerTree tree) {
        this.tree = tree;
    }

    /** Writes the labels of elements, as they are when it is their turn; those that have not been on screen are left out. */
    void update(Collection<?> elements) {
        if (elements.size() <= AT_ONCE) {
            tree.update(elements);
            return;
        }
        boolean idle = waiting.isEmpty();
        waiting.addAll(elements);
        if (idle) {
            writeSome();
        }
    }

    private void writeSome() {
        List<Object> turn = new ArrayList<>(AT_ONCE);
        for (Iterator<Object> next = waiting.iterator(); next.hasNext() && turn.size() < AT_ONCE; next.remove()) {
            turn.add(next.next());
        }
        tree.update(turn);
        if (!waiting.isEmpty()) {
            Later.run(tree.getControl(), this::writeSome);
        }
    }
}
