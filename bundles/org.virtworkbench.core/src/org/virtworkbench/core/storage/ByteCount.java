package org.virtworkbench.core.storage;

import java.text.NumberFormat;

import org.eclipse.osgi.util.NLS;

/** Writes amounts of bytes in binary units for a person. */
final class ByteCount {

    private static final String[] UNITS = { "B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB" };
    private static final int STEP = 1024;

    private ByteCount() {
    }

    /** {@return an amount, such as {@code 1.5 GiB}} */
    static String text(double bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= STEP && unit < UNITS.length - 1) {
            value /= STEP;
            unit++;
        }
        NumberFormat format = NumberFormat.getNumberInstance();
        format.setMaximumFractionDigits(unit == 0 || value >= 100 ? 0 : 1);
        return NLS.bind(Messages.bytes, format.format(value), UNITS[unit]);
    }
}
