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

/** Character classes of XML 1.0 (fifth edition), sections 2.2 and 2.3. */
final class XmlChars {

    private static final byte START = 1;
    private static final byte PART = 2;
    private static final byte[] ASCII = new byte[128];

    static {
        for (int c = 'a'; c <= 'z'; c++) {
            ASCII[c] = START | PART;
            ASCII[c - 'a' + 'A'] = START | PART;
        }
        for (int c = '0'; c <= '9'; c++) {
            ASCII[c] = PART;
        }
        ASCII['_'] = START | PART;
        ASCII[':'] = START | PART;
        ASCII['-'] = PART;
        ASCII['.'] = PART;
    }

    private XmlChars() {
    }

    /** White space, production 3. */
    static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    /** Whether the text consists of nothing but white space; true for an empty text. */
    static boolean isSpace(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** A character that a document may contain, production 2. */
    static boolean isChar(int c) {
        if (c < 0x20) {
            return c == '\t' || c == '\n' || c == '\r';
        }
        return c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000 && c <= 0x10FFFF;
    }

    /** Offset of the first code point that no document may contain, or -1. */
    static int firstIllegal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c >= 0xD800) {
                int point = text.codePointAt(i);
                if (!isChar(point)) {
                    return i;
                }
                i += Character.charCount(point) - 1;
            }
        }
        return -1;
    }

    /** A character that may begin a name, production 4. */
    static boolean isNameStart(int c) {
        if (c < 128) {
            return (ASCII[c] & START) != 0;
        }
        return c >= 0xC0 && c <= 0x2FF && c != 0xD7 && c != 0xF7 || c >= 0x370 && c <= 0x1FFF && c != 0x37E
                || c == 0x200C || c == 0x200D || c >= 0x2070 && c <= 0x218F || c >= 0x2C00 && c <= 0x2FEF
                || c >= 0x3001 && c <= 0xD7FF || c >= 0xF900 && c <= 0xFDCF || c >= 0xFDF0 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0xEFFFF;
    }

    /** A character that may follow in a name, production 4a. */
    static boolean isNamePart(int c) {
        if (c < 128) {
            return (ASCII[c] & PART) != 0;
        }
        return c == 0xB7 || c >= 0x300 && c <= 0x36F || c == 0x203F || c == 0x2040 || isNameStart(c);
    }

    /** Whether the whole text is a name. */
    static boolean isName(String text) {
        if (text.isEmpty() || !isNameStart(text.codePointAt(0))) {
            return false;
        }
        return text.codePoints().allMatch(XmlChars::isNamePart);
    }

    /** Whether the whole text is a name with at most one colon, and that one inside (Namespaces in XML, production 7). */
    static boolean isQualifiedName(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return isName(text);
        }
        return text.indexOf(':', colon + 1) < 0 && isName(text.substring(0, colon)) && isName(text.substring(colon + 1));
    }

    /** How a message shows a character: itself when it is printable ASCII, its code point otherwise. */
    static String describe(int c) {
        if (c > 0x20 && c < 0x7F) {
            return "'" + (char) c + "'";
        }
        return String.format("U+%04X", c);
    }
}
