package org.virtworkbench.ui.charts;

import java.text.FieldPosition;
import java.text.Format;
import java.text.ParsePosition;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/**
 * The horizontal axis of a chart: minutes since local midnight, so that its steps, which are round numbers, are round times.
 *
 * @param midnight that the axis counts from, in milliseconds since 1970
 * @param zone of the times at the axis
 */
record TimeScale(long midnight, ZoneId zone) {

    private static final double MINUTE = 60_000;

    /** {@return the axis for a window that ends at a moment, given in milliseconds since 1970} */
    static TimeScale until(long end, ZoneId zone) {
        return new TimeScale(Instant.ofEpochMilli(end).atZone(zone).toLocalDate().atStartOfDay(zone).toInstant().toEpochMilli(), zone);
    }

    /** {@return where a moment is on the axis} */
    double position(long millis) {
        return (millis - midnight) / MINUTE;
    }

    /** {@return the moment at a place of the axis} */
    long moment(double position) {
        return midnight + Math.round(position * MINUTE);
    }

    /** {@return how the axis is labelled: "11:25", with seconds only where they are not zero} */
    Format format() {
        return new TimeOfDay(this);
    }

    private static final class TimeOfDay extends Format {

        private static final long serialVersionUID = 1L;

        private final transient TimeScale scale;

        TimeOfDay(TimeScale scale) {
            this.scale = scale;
        }

        @Override
        public StringBuffer format(Object value, StringBuffer to, FieldPosition position) {
            Instant moment = Instant.ofEpochMilli(scale.moment(((Number) value).doubleValue()));
            LocalTime time = moment.atZone(scale.zone()).toLocalTime();
            FormatStyle style = time.getSecond() == 0 ? FormatStyle.SHORT : FormatStyle.MEDIUM;
            return to.append(DateTimeFormatter.ofLocalizedTime(style).format(time));
        }

        @Override
        public Object parseObject(String source, ParsePosition position) {
            return null; // swtchart looks whether the label is a bare number: it is none
        }
    }
}
