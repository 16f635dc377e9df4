package org.virtworkbench.ui.format;

/** The units of amounts of memory and disk: each 1024 times the one before. */
public enum ByteUnit {

    /** One byte. */
    BYTE("B"),
    /** 2<sup>10</sup> bytes. */
    KIBI("KiB"),
    /** 2<sup>20</sup> bytes. */
    MEBI("MiB"),
    /** 2<sup>30</sup> bytes. */
    GIBI("GiB"),
    /** 2<sup>40</sup> bytes. */
    TEBI("TiB"),
    /** 2<sup>50</sup> bytes. */
    PEBI("PiB"),
    /** 2<sup>60</sup> bytes. */
    EXBI("EiB");

    private static final double STEP = 1024;

    private final String symbol;

    ByteUnit(String symbol) {
        this.symbol = symbol;
    }

    /** {@return the largest unit of which an amount has at least one} */
    public static ByteUnit of(double bytes) {
        ByteUnit unit = BYTE;
        while (Math.abs(bytes) / unit.bytes() >= STEP && unit != EXBI) {
            unit = unit.next();
        }
        return unit;
    }

    /** {@return the next larger unit; the largest one itself} */
    public ByteUnit next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /** {@return how many bytes one of it has} */
    public double bytes() {
        return Math.pow(STEP, ordinal());
    }

    /** {@return how it is written behind a number} */
    public String symbol() {
        return symbol;
    }
}
