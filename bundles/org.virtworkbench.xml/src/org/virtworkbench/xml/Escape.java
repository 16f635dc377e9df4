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

/** Turns values into markup, and line ends into what a reader of XML sees. */
final class Escape {

    private Escape() {
    }

    /** Markup for text content. */
    static String text(String value) {
        requireLegal(value);
        StringBuilder out = null;
        for (int i = 0; i < value.length(); i++) {
            String escaped = switch (value.charAt(i)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '\r' -> "&#13;";
                default -> null;
            };
            out = append(out, value, i, escaped);
        }
        return out == null ? value : out.toString();
    }

    /** Markup for an attribute's value between the given quotes. */
    static String attribute(String value, char quote) {
        requireLegal(value);
        StringBuilder out = null;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            String escaped = switch (c) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '\t' -> "&#9;";
                case '\n' -> "&#10;";
                case '\r' -> "&#13;";
                case '"' -> quote == c ? "&quot;" : null;
                case '\'' -> quote == c ? "&apos;" : null;
                default -> null;
            };
            out = append(out, value, i, escaped);
        }
        return out == null ? value : out.toString();
    }

    private static StringBuilder append(StringBuilder out, String value, int index, String escaped) {
        StringBuilder target = out;
        if (escaped != null && target == null) {
            target = new StringBuilder(value.length() + 16).append(value, 0, index);
        }
        if (target != null) {
            if (escaped != null) {
                target.append(escaped);
            } else {
                target.append(value.charAt(index));
            }
        }
        return target;
    }

    /** Line ends as single line feeds, XML 1.0 section 2.11. */
    static String lineEnds(String raw) {
        if (raw.indexOf('\r') < 0) {
            return raw;
        }
        return raw.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static void requireLegal(String value) {
        int illegal = XmlChars.firstIllegal(value);
        if (illegal >= 0) {
            throw new IllegalArgumentException("the character " + XmlChars.describe(value.codePointAt(illegal))
                    + " at position " + (illegal + 1) + " cannot be written in XML");
        }
    }
}
