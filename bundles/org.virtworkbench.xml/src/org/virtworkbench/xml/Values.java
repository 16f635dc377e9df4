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

import java.util.Optional;

/** Reads values of documents as what they mean; what does not have the expected form counts as not known. */
public final class Values {

    private Values() {
    }

    /** A whole number, decimal or with a leading 0x hexadecimal. */
    public static Optional<Integer> integer(Optional<String> value) {
        return longInteger(value).filter(number -> number.intValue() == number).map(Long::intValue);
    }

    /** A whole number, decimal or with a leading 0x hexadecimal. */
    public static Optional<Long> longInteger(Optional<String> value) {
        try {
            return value.map(String::strip)
                    .map(text -> text.startsWith("0x") ? Long.valueOf(text.substring(2), 16) : Long.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A switch: "yes" or "on" against "no" or "off". */
    public static Optional<Boolean> flag(Optional<String> value) {
        return value.flatMap(text -> switch (text) {
            case "yes", "on" -> Optional.of(true);
            case "no", "off" -> Optional.of(false);
            default -> Optional.empty();
        });
    }
}
