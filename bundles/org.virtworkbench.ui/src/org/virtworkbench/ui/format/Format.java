package org.virtworkbench.ui.format;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.eclipse.osgi.util.NLS;

/** Numbers and times for a person, in the locale of the desktop. Any thread. */
public final class Format {

    /** What stands where nothing is known. */
    public static final String UNKNOWN = "\u2013";

    /** From this share of the next larger unit on it would read as 1024. */
    private static final double ROUNDS_UP = 1023.5 / 1024;

    private Format() {
    }

    /**
     * {@return an amount of memory or disk: "512 MiB", "4 GiB", "1.5 TiB"}
     *
     * @param bytes the amount
     */
    public static String bytes(double bytes) {
        ByteUnit unit = ByteUnit.of(bytes);
        if (unit != ByteUnit.BYTE && Math.abs(bytes / unit.next().bytes()) >= ROUNDS_UP) {
            unit = unit.next();
        }
        double value = bytes / unit.bytes();
        return number(value, unit == ByteUnit.BYTE || Math.abs(value) >= 100 ? 0 : 1) + '\u00a0' + unit.symbol();
    }

    /** {@return an amount, or {@link #UNKNOWN}} */
    public static String bytes(OptionalLong bytes) {
        return bytes.isPresent() ? bytes(bytes.getAsLong()) : UNKNOWN;
    }

    /**
     * {@return a transfer rate: "1.2 MiB/s"}
     *
     * @param bytesPerSecond the rate
     */
    public static String rate(double bytesPerSecond) {
        return bytes(bytesPerSecond) + "/s";
    }

    /** {@return a transfer rate, or {@link #UNKNOWN}} */
    public static String rate(OptionalDouble bytesPerSecond) {
        return bytesPerSecond.isPresent() ? rate(bytesPerSecond.getAsDouble()) : UNKNOWN;
    }

    /**
     * {@return a share: "12%"}
     *
     * @param percent 0 to 100
     */
    public static String percent(double percent) {
        return number(percent, percent != 0 && Math.abs(percent) < 0.95 ? 1 : 0) + '%';
    }

    /** {@return a share, or {@link #UNKNOWN}} */
    public static String percent(OptionalDouble percent) {
        return percent.isPresent() ? percent(percent.getAsDouble()) : UNKNOWN;
    }

    /** {@return how long something took: "0.4 s", "12 s", "2 min 5 s", "3 h 20 min", "4 d 2 h"} */
    public static String duration(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 10) {
            return NLS.bind(Messages.Format_seconds, number(duration.toMillis() / 1000.0, 1));
        }
        if (seconds < 60) {
            return NLS.bind(Messages.Format_seconds, Long.valueOf(seconds));
        }
        if (seconds < 3600) {
            return pair(Messages.Format_minutes, duration.toMinutes(), Messages.Format_seconds, duration.toSecondsPart());
        }
        if (duration.toHours() < 24) {
            return pair(Messages.Format_hours, duration.toHours(), Messages.Format_minutes, duration.toMinutesPart());
        }
        return pair(Messages.Format_days, duration.toDays(), Messages.Format_hours, duration.toHoursPart());
    }

    /**
     * {@return what a person calls a port of a guest: "Serial 1", as every machine counts its ports}
     *
     * @param kind {@code serial}, {@code parallel} or {@code console}
     * @param port its number among those of its kind, from 0
     */
    public static String port(String kind, int port) {
        String text = switch (kind) {
            case "parallel" -> Messages.Format_parallel;
            case "console" -> Messages.Format_console;
            default -> Messages.Format_serial;
        };
        return NLS.bind(text, Integer.valueOf(port + 1));
    }

    /** {@return a moment: the time alone when it is today, else the day with it} */
    public static String time(Instant instant) {
        ZonedDateTime local = instant.atZone(ZoneId.systemDefault());
        FormatStyle style = FormatStyle.MEDIUM;
        DateTimeFormatter formatter = local.toLocalDate().equals(LocalDate.now()) ? DateTimeFormatter.ofLocalizedTime(style)
                : DateTimeFormatter.ofLocalizedDateTime(style, FormatStyle.SHORT);
        return formatter.format(local);
    }

    private static String pair(String large, long value, String small, int rest) {
        String first = NLS.bind(large, Long.valueOf(value));
        return rest == 0 ? first : first + ' ' + NLS.bind(small, Integer.valueOf(rest));
    }

    private static String number(double value, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance();
        format.setMaximumFractionDigits(digits);
        format.setGroupingUsed(false);
        return format.format(value);
    }
}
