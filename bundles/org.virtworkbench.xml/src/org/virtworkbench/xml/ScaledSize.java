/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.xml;

import java.util.Locale;
import java.util.Optional;

/** Sizes with units as libvirt writes them: a number in an element, and its unit in the attribute {@code unit}. */
public final class ScaledSize {

    /** The unit of memory where none is given, in bytes. */
    public static final long KIB = 1024;
    /** The unit of volumes where none is given, in bytes. */
    public static final long BYTE = 1;

    private static final String UNIT = "unit";
    private static final String PREFIXES = "kmgtpe";

    private ScaledSize() {
    }

    /**
     * What a unit stands for in bytes, by the rules of libvirt's {@code virScaleInteger}: in any case of letters "b" or
     * "bytes"; "k", "KiB" and so on up to "E", "EiB" in powers of 1024; "KB" to "EB" in powers of 1000.
     *
     * @return empty when libvirt knows no such unit
     */
    public static Optional<Long> unit(String unit) {
        String lower = unit.toLowerCase(Locale.ROOT);
        if (lower.equals("b") || lower.equals("byte") || lower.equals("bytes")) {
            return Optional.of(BYTE);
        }
        int power = lower.isEmpty() ? 0 : PREFIXES.indexOf(lower.charAt(0)) + 1;
        if (power == 0) {
            return Optional.empty();
        }
        return switch (lower.substring(1)) {
            case "", "ib" -> Optional.of(1L << 10 * power);
            case "b" -> Optional.of(thousands(power));
            default -> Optional.empty();
        };
    }

    private static long thousands(int power) {
        long value = 1;
        for (int i = 0; i < power; i++) {
            value *= 1000;
        }
        return value;
    }

    /**
     * The size in bytes that an element has.
     *
     * @param defaultUnit bytes that one stands for when the element has no unit
     * @return empty when there is no number, an unknown unit, or more bytes than a long can hold
     */
    public static Optional<Long> bytes(XmlElement element, long defaultUnit) {
        try {
            Optional<String> name = element.attribute(UNIT);
            Optional<Long> unit = name.isPresent() ? unit(name.get()) : Optional.of(defaultUnit);
            long number = Long.parseLong(element.text().strip());
            return number < 0 ? Optional.empty() : unit.map(scale -> Math.multiplyExact(number, scale));
        } catch (NumberFormatException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /**
     * Sets the size of an element. Its unit stays if the size is a whole number of it; otherwise the size is written in KiB,
     * rounded up, or for a default unit of bytes in bytes.
     */
    public static void setBytes(XmlElement element, long bytes, long defaultUnit) {
        Optional<Long> unit = element.attribute(UNIT).map(ScaledSize::unit).orElse(Optional.of(defaultUnit));
        if (bytes(element, defaultUnit).filter(old -> old == bytes).isPresent()) {
            return;
        }
        if (unit.isPresent() && bytes % unit.get() == 0) {
            element.setText(Long.toString(bytes / unit.get()));
        } else {
            element.setAttribute(UNIT, defaultUnit == BYTE ? "bytes" : "KiB");
            element.setText(Long.toString(Math.ceilDiv(bytes, defaultUnit)));
        }
        if (element.attribute(UNIT).isEmpty()) {
            element.setAttribute(UNIT, defaultUnit == BYTE ? "bytes" : "KiB");
        }
    }
}
