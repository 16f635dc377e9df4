package org.virtworkbench.ui.charts;

import java.time.Duration;

/** How far back charts look. */
public enum ChartRange {
    /** The last five minutes. */
    FIVE_MINUTES(Duration.ofMinutes(5)),
    /** The last half hour. */
    HALF_HOUR(Duration.ofMinutes(30)),
    /** The last hour: all that is kept. */
    HOUR(Duration.ofHours(1));

    private final Duration length;

    ChartRange(Duration length) {
        this.length = length;
    }

    /** {@return how long it is} */
    public Duration length() {
        return length;
    }

    /** {@return its name for a person} */
    String text() {
        return switch (this) {
            case FIVE_MINUTES -> Messages.Range_fiveMinutes;
            case HALF_HOUR -> Messages.Range_halfHour;
            case HOUR -> Messages.Range_hour;
        };
    }
}
