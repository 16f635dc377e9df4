package org.virtworkbench.ui.calls;

import java.text.NumberFormat;
import java.time.Duration;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.ui.format.Format;

/** Numbers of calls for a person. */
final class CallTexts {

    private static final long MICROS = 1_000;

    private CallTexts() {
    }

    /** {@return a duration: "85 µs", "1.2 ms", "340 ms", "4.2 s"} */
    static String duration(Duration duration) {
        long micros = duration.toNanos() / MICROS;
        if (micros < MICROS) {
            return NLS.bind(Messages.micros, Long.valueOf(micros));
        }
        double millis = micros / (double) MICROS;
        return millis < MICROS ? NLS.bind(Messages.millis, number(millis, millis < 10 ? 1 : 0)) : Format.duration(duration);
    }

    /** {@return a number with at most some digits behind the point} */
    static String number(double value, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance();
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }
}
