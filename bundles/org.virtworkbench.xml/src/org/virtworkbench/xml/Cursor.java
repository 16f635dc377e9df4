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

/** A reading position in a decoded text, with the small recognisers that all parts of the grammar share. */
final class Cursor {

    /** What {@link #peek()} gives at the end; a document cannot contain it. */
    static final char END = '\0';

    final String text;
    /** The text's characters, and one more: {@link #END}. */
    final char[] chars;
    int pos;
    private final int length;
    private final TokenCache tokens;
    private boolean plainNames = true;

    Cursor(String text) {
        this(text, new TokenCache());
    }

    private Cursor(String text, TokenCache tokens) {
        this.text = text;
        this.length = text.length();
        this.chars = new char[length + 1];
        text.getChars(0, length, chars, 0);
        this.tokens = tokens;
    }

    /** A cursor over another text, sharing the tokens. */
    Cursor over(String other) {
        return new Cursor(other, tokens);
    }

    boolean atEnd() {
        return pos >= length;
    }

    char peek() {
        return chars[pos];
    }

    /** The character behind the next one. */
    char peekSecond() {
        return pos < length ? chars[pos + 1] : END;
    }

    boolean looksAt(String expected) {
        return text.startsWith(expected, pos);
    }

    /** Moves over the expected text if it is next. */
    boolean skip(String expected) {
        if (text.startsWith(expected, pos)) {
            pos += expected.length();
            return true;
        }
        return false;
    }

    /** Moves over one expected character if it is next. */
    boolean skip(char expected) {
        if (chars[pos] == expected && pos < length) {
            pos++;
            return true;
        }
        return false;
    }

    void expect(char expected, String where) throws XmlSyntaxException {
        if (!skip(expected)) {
            throw unexpected("'" + expected + "' expected " + where);
        }
    }

    /** Moves over white space and tells whether there was any. */
    boolean skipSpace() {
        int start = pos;
        while (XmlChars.isSpace(chars[pos])) {
            pos++;
        }
        return pos > start;
    }

    /** Moves over white space, which must be there. */
    void requireSpace(String where) throws XmlSyntaxException {
        if (!skipSpace()) {
            throw unexpected("white space expected " + where);
        }
    }

    /** Reads white space as it stands. */
    String space() {
        int start = pos;
        skipSpace();
        return between(start, pos);
    }

    /** A part of the text that is likely to occur again. */
    String between(int start, int end) {
        return start == end ? "" : tokens.get(text, chars, start, end);
    }

    /** Reads a name. */
    String name(String what) throws XmlSyntaxException {
        int start = pos;
        if (!XmlChars.isNameStart(codePoint())) {
            throw unexpected("the name of " + what + " expected");
        }
        nameParts();
        return between(start, pos);
    }

    /** Reads a name token, which may begin with any name character. */
    String nameToken(String what) throws XmlSyntaxException {
        int start = pos;
        nameParts();
        if (pos == start) {
            throw unexpected("a name token expected in " + what);
        }
        return between(start, pos);
    }

    private void nameParts() {
        int at = pos;
        while (true) {
            int c = chars[at];
            if (c >= 128) {
                c = text.codePointAt(at);
                plainNames &= !XmlChars.isNamePart(c);
            }
            if (!XmlChars.isNamePart(c)) {
                break;
            }
            at += c > 0xFFFF ? 2 : 1;
        }
        pos = at;
    }

    /** Whether all names so far are ASCII, on which the editions of XML 1.0 agree. */
    boolean plainNames() {
        return plainNames;
    }

    /** Fails unless a document may contain the character at the position. */
    void checkChar() throws XmlSyntaxException {
        int c = codePoint();
        if (!XmlChars.isChar(c)) {
            throw error(pos, "the character " + XmlChars.describe(c) + " is not allowed in XML");
        }
    }

    /** Moves over characters up to the mark, and over the mark; gives the text before it. */
    String until(String mark, int start, String what) throws XmlSyntaxException {
        int end = text.indexOf(mark, pos);
        int stop = end < 0 ? length : end;
        int from = pos;
        while (pos < stop) {
            char c = chars[pos];
            if (c < ' ' || c >= 0xD800) {
                checkChar();
                if (Character.isHighSurrogate(c)) {
                    pos++;
                }
            }
            pos++;
        }
        if (end < 0) {
            throw error(start, what + " is not closed by " + mark);
        }
        pos = end + mark.length();
        return text.substring(from, end);
    }

    int codePoint() {
        return pos < length ? text.codePointAt(pos) : END;
    }

    XmlSyntaxException unexpected(String message) {
        if (atEnd()) {
            return error(pos, message + ", but the document ends here");
        }
        return error(pos, message + ", found " + XmlChars.describe(codePoint()));
    }

    XmlSyntaxException error(int offset, String message) {
        return new XmlSyntaxException(Position.of(text, offset), message);
    }
}
