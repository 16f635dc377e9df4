package org.virtworkbench.core.internal.inventory;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Work cut into steps of about a millisecond. */
final class Steps {

    private Steps() {
    }

    /** {@return one step for each part of a list} */
    static <T> List<Runnable> of(List<T> list, int size, Consumer<List<T>> action) {
        List<Runnable> steps = new ArrayList<>();
        for (int from = 0; from < list.size(); from += size) {
            List<T> part = list.subList(from, Math.min(from + size, list.size()));
            steps.add(() -> action.accept(part));
        }
        return steps;
    }

    /** Puts steps before those that wait, in order. */
    static void first(Deque<Runnable> waiting, List<Runnable> steps) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            waiting.addFirst(steps.get(i));
        }
    }
}
