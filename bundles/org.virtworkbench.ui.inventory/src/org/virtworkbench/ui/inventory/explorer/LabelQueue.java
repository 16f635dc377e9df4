package org.virtworkbench.ui.inventory.explorer;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.jface.viewers.StructuredViewer;
import org.virtworkbench.ui.widgets.Later;

/**
 * Writes the labels of elements anew: few at once, many in turns, since those of ten thousand guests take seconds when their host gets another state. UI thread.
 */
final class LabelQueue {

    /** So many take about ten milliseconds. */
    private static final int AT_ONCE = 50;

    private final StructuredViewer viewer;
    private final Set<Object> waiting = new LinkedHashSet<>();

    LabelQueue(StructuredViewer viewer) {
        this.viewer = viewer;
    }

    /** Writes the labels of elements, as they are when it is their turn; those that the viewer does not show are left out. */
    void update(Collection<?> elements) {
        if (elements.size() <= AT_ONCE) {
            viewer.update(elements.toArray(), null);
            return;
        }
        boolean idle = waiting.isEmpty();
        waiting.addAll(elements);
        if (idle) {
            writeSome();
        }
    }

    private void writeSome() {
        Object[] turn = new Object[Math.min(AT_ONCE, waiting.size())];
        Iterator<Object> next = waiting.iterator();
        for (int i = 0; i < turn.length; i++) {
            turn[i] = next.next();
            next.remove();
        }
        viewer.update(turn, null);
        if (!waiting.isEmpty()) {
            Later.run(viewer.getControl(), this::writeSome);
        }
    }
}
