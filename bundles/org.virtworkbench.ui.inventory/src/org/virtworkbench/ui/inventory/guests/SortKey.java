package org.virtworkbench.ui.inventory.guests;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.virtworkbench.core.inventory.NaturalOrder;
import org.virtworkbench.model.inventory.Guest;

/** What guests are sorted by. What is empty or not known comes last in both directions. */
sealed interface SortKey {

    /** {@return the order by this key alone}
     *
     * @param descending whether the largest comes first
     */
    Comparator<Guest> order(boolean descending);

    /**
     * By a text, in {@link NaturalOrder}.
     *
     * @param of the text; empty for none
     */
    record Text(Function<Guest, String> of) implements SortKey {

        @Override
        public Comparator<Guest> order(boolean descending) {
            NaturalOrder natural = new NaturalOrder();
            return (a, b) -> {
                String first = of.apply(a);
                String second = of.apply(b);
                if (first.isEmpty() || second.isEmpty()) {
                    return Boolean.compare(first.isEmpty(), second.isEmpty());
                }
                return descending ? natural.compare(second, first) : natural.compare(first, second);
            };
        }
    }

    /**
     * By a number.
     *
     * @param of the number; NaN for none
     */
    record Number(ToDoubleFunction<Guest> of) implements SortKey {

        @Override
        public Comparator<Guest> order(boolean descending) {
            return (a, b) -> {
                double first = of.applyAsDouble(a);
                double second = of.applyAsDouble(b);
                if (Double.isNaN(first) || Double.isNaN(second)) {
                    return Boolean.compare(Double.isNaN(first), Double.isNaN(second));
                }
                return descending ? Double.compare(second, first) : Double.compare(first, second);
            };
        }
    }
}
