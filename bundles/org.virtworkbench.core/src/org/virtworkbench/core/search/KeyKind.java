package org.virtworkbench.core.search;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

import org.virtworkbench.core.search.TextTest.Way;
import org.virtworkbench.model.inventory.Guest;

/** What stands behind a key. */
sealed interface KeyKind {

    /**
     * A text.
     *
     * @param any whether any of its texts passes a test
     * @param way how it is looked for behind a colon
     */
    record Text(BiPredicate<Guest, Predicate<String>> any, Way way) implements KeyKind {
    }

    /**
     * A number.
     *
     * @param number of a guest, NaN where it is not known
     * @param size whether it is in bytes and written with a unit
     */
    record Number(ToDoubleFunction<Guest> number, boolean size) implements KeyKind {
    }

    /**
     * One of several words.
     *
     * @param traits what each of them means
     */
    record Choice(Map<String, Predicate<Guest>> traits) implements KeyKind {

        List<String> words() {
            return List.copyOf(traits.keySet());
        }
    }
}
