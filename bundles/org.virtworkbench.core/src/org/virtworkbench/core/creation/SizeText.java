package org.virtworkbench.core.creation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as a person writes them: {@code 20}, {@code 1.5 TiB}, {@code 512M}. */
public final class SizeText {

    /** A mebibyte in bytes. */
    public static final long MIB = 1L << 20;
    /** A gibibyte in bytes. */
    public static final long GIB = 1L << 30;

    /** More than any disk format can hold in libvirt's signed 64 bits is no size; 8 EiB less a bit is the end, this leaves room. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1L << 60);
    private static final Pattern FORM = Pattern.compile("\\s*([0-9]{1,19}(?:[.,][0-9]{0,9})?)\\s*([kKmMgGtTpP]?)(?:[iI]?[bB])?\\s*");
    private static final String UNITS = "kmgtp";
    private static final String[] NAMES = { "B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB" };

    private SizeText() {
    }

    /**
     * {@return the size in bytes, a whole number of 512-byte sectors; empty when the text is no size above zero}
     *
     * @param text a number, with a unit or without; units are powers of 1024
     * @param unit what a number without a unit counts, in bytes
     */
    public static Optional<Long> parse(String text, long unit) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = matcher.group(2).toLowerCase(Locale.ROOT);
        BigDecimal factor = BigDecimal.valueOf(name.isEmpty() ? unit : 1L << 10 * (UNITS.indexOf(name) + 1));
        BigDecimal bytes = new BigDecimal(matcher.group(1).replace(',', '.')).multiply(factor);
        if (bytes.signum() <= 0 || bytes.compareTo(MOST) > 0) {
            return Optional.empty();
        }
        long sectors = bytes.divide(BigDecimal.valueOf(512), 0, RoundingMode.CEILING).longValueExact();
        return Optional.of(sectors * 512);
    }

    /** {@return a size with the largest unit in which it is short: {@code 20 GiB}, {@code 1.5 TiB}} */
    public static String of(long bytes) {
        int unit = 0;
        double value = bytes;
        while (value >= 1024 && unit < NAMES.length - 1) {
            value /= 1024;
            unit++;
        }
        NumberFormat format = NumberFormat.getNumberInstance();
        format.setMaximumFractionDigits(value >= 100 ? 0 : 2);
        format.setGroupingUsed(false);
        return format.format(value) + ' ' + NAMES[unit];
    }
}
