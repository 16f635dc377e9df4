package org.virtworkbench.ui.charts;

import java.text.DecimalFormat;
import java.text.FieldPosition;
import java.text.Format;
import java.text.ParsePosition;
import java.util.OptionalDouble;

import org.virtworkbench.ui.format.ByteUnit;

/**
 * The vertical axis of a chart: its values are divided by a unit that is a power of 1024, so that the steps of the axis are round in that unit.
 *
 * @param unit what one on the axis stands for
 * @param upper end of the axis, in that unit
 * @param suffix behind each number
 */
record ValueScale(double unit, double upper, String suffix) {

    private static final double STEP = 1024;
    private static final double[] ROUND = { 1, 2, 5 };

    /**
     * {@return the axis that holds all values}
     *
     * @param quantity what is measured
     * @param largest of the values; 0 where there are none
     * @param limit that values can't exceed, such as a guest's memory
     */
    static ValueScale of(Quantity quantity, double largest, OptionalDouble limit) {
        if (quantity == Quantity.PERCENT) {
            return new ValueScale(1, 100, "%");
        }
        double least = quantity == Quantity.RATE ? STEP * 10 : STEP * STEP;
        double top = Math.max(Math.max(largest, limit.orElse(0)), least);
        ByteUnit byteUnit = ByteUnit.of(top);
        double unit = byteUnit.bytes();
        boolean exact = limit.isPresent() && limit.getAsDouble() >= top;
        double upper = exact ? top / unit : roundUp(top / unit);
        return new ValueScale(unit, upper, '\u00a0' + byteUnit.symbol() + (quantity == Quantity.RATE ? "/s" : ""));
    }

    /** {@return how numbers at the axis read} */
    Format format() {
        return new WithSuffix(suffix);
    }

    private static double roundUp(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double round : ROUND) {
            if (value <= round * power) {
                return round * power;
            }
        }
        return 10 * power;
    }

    private static final class WithSuffix extends Format {

        private static final long serialVersionUID = 1L;

        private final String suffix;
        private final DecimalFormat number = new DecimalFormat("0.##");

        WithSuffix(String suffix) {
            this.suffix = suffix;
        }

        @Override
        public StringBuffer format(Object value, StringBuffer to, FieldPosition position) {
            return to.append(number.format(value)).append(suffix);
        }

        @Override
        public Object parseObject(String source, ParsePosition position) {
            return null; // swtchart looks whether the label is a bare number: it is none
        }
    }
}
