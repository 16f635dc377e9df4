package org.virtworkbench.ui.charts;

import org.virtworkbench.ui.format.Format;

/** How the values of a chart read. */
public enum Quantity {
    /** A share, 0 to 100. */
    PERCENT,
    /** An amount of bytes. */
    BYTES,
    /** Bytes a second. */
    RATE;

    /** {@return a value with its unit} */
    public String format(double value) {
        if (Double.isNaN(value)) {
            return Format.UNKNOWN;
        }
        return switch (this) {
            case PERCENT -> Format.percent(value);
            case BYTES -> Format.bytes(value);
            case RATE -> Format.rate(value);
        };
    }
}
