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

/** Reads character references, entity references and attribute values. */
final class References {

    private final Entities entities;

    References(Entities entities) {
        this.entities = entities;
    }

    /** The character that one of the five predefined entities stands for, or -1. */
    static int predefined(String name) {
        return switch (name) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "apos" -> '\'';
            case "quot" -> '"';
            default -> -1;
        };
    }

    /** Reads a character reference; the cursor stands on its ampersand, and "#" follows. */
    static int character(Cursor cursor) throws XmlSyntaxException {
        int start = cursor.pos;
        cursor.pos += 2;
        int radix = cursor.skip('x') ? 16 : 10;
        int digits = cursor.pos;
        int value = 0;
        for (int digit = digit(cursor, radix); digit >= 0; digit = digit(cursor, radix)) {
            value = Math.min(value * radix + digit, Character.MAX_CODE_POINT + 1);
            cursor.pos++;
        }
        if (cursor.pos == digits) {
            throw cursor.unexpected("a number expected in the character reference");
        }
        cursor.expect(';', "after the character reference");
        if (!XmlChars.isChar(value)) {
            throw cursor.error(start, "the character reference " + cursor.text.substring(start, cursor.pos)
                    + " stands for a character that is not allowed in XML");
        }
        return value;
    }

    private static int digit(Cursor cursor, int radix) {
        char c = cursor.peek();
        return c < 128 ? Character.digit(c, radix) : -1;
    }

    /** Reads the name in an entity reference, and the semicolon; the cursor stands on the ampersand. */
    static String entityName(Cursor cursor) throws XmlSyntaxException {
        int start = cursor.pos;
        cursor.pos++;
        if (!XmlChars.isNameStart(cursor.codePoint())) {
            throw cursor.error(start, "'&' must begin a reference; a plain ampersand is written &amp;");
        }
        String name = cursor.name("an entity");
        cursor.expect(';', "after the entity reference &" + name);
        return name;
    }

    /** Reads a quoted attribute value and gives what it means; the cursor stands behind the opening quote. */
    String attributeValue(Cursor cursor, char quote, int start) throws XmlSyntaxException {
        int from = cursor.pos;
        int at = from;
        while (isPlain(cursor.chars[at], quote)) {
            at++;
        }
        cursor.pos = at;
        if (cursor.skip(quote)) {
            return cursor.between(from, cursor.pos - 1);
        }
        StringBuilder value = new StringBuilder().append(cursor.text, from, cursor.pos);
        while (!cursor.skip(quote)) {
            if (cursor.atEnd()) {
                throw cursor.error(start, "the attribute's value is not closed by " + quote);
            }
            valuePart(cursor, value);
        }
        return value.toString();
    }

    private static boolean isPlain(char c, char quote) {
        return c >= ' ' && c < 0xD800 && c != quote && c != '&' && c != '<';
    }

    private void valuePart(Cursor cursor, StringBuilder value) throws XmlSyntaxException {
        char c = cursor.peek();
        if (c == '<') {
            throw cursor.error(cursor.pos, "'<' is not allowed in an attribute's value; it is written &lt;");
        } else if (c == '&') {
            reference(cursor, value);
        } else if (XmlChars.isSpace(c)) {
            cursor.pos++;
            if (c == '\r') {
                cursor.skip('\n');
            }
            value.append(' ');
        } else {
            cursor.checkChar();
            value.appendCodePoint(cursor.codePoint());
            cursor.pos += Character.charCount(cursor.codePoint());
        }
    }

    private void reference(Cursor cursor, StringBuilder value) throws XmlSyntaxException {
        if (cursor.looksAt("&#")) {
            value.appendCodePoint(character(cursor));
            return;
        }
        int offset = cursor.pos;
        String name = entityName(cursor);
        int known = predefined(name);
        if (known >= 0) {
            value.append((char) known);
            return;
        }
        if (entities.isUnread(name)) {
            return; // nobody here knows what it stands for
        }
        Cursor inner = cursor.over(entities.open(name, cursor, offset));
        try {
            while (!inner.atEnd()) {
                valuePart(inner, value);
            }
        } catch (XmlSyntaxException e) {
            throw Entities.inside(name, e, cursor, offset);
        }
        entities.close();
    }
}
