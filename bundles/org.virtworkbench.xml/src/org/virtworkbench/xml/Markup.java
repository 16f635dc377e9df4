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

/** Reads comments, CDATA sections and processing instructions. */
final class Markup {

    private Markup() {
    }

    /** Reads the markup in an element's content that begins with "&lt;!" or "&lt;?" at the cursor. */
    static XmlNode read(Cursor cursor) throws XmlSyntaxException {
        int start = cursor.pos;
        if (cursor.skip("<![CDATA[")) {
            return new XmlCData(cursor.until("]]>", start, "the CDATA section"));
        }
        return misc(cursor);
    }

    /** Reads a comment or a processing instruction. */
    static XmlNode misc(Cursor cursor) throws XmlSyntaxException {
        if (cursor.looksAt("<!--")) {
            return comment(cursor);
        }
        if (cursor.looksAt("<?")) {
            return instruction(cursor);
        }
        throw cursor.error(cursor.pos, "'<!' must begin a comment"
                + (cursor.looksAt("<!DOCTYPE") ? "; a DOCTYPE stands once, before the root element"
                        : " or a CDATA section inside of an element"));
    }

    private static XmlComment comment(Cursor cursor) throws XmlSyntaxException {
        int start = cursor.pos;
        cursor.pos += 4;
        String text = cursor.until("--", start, "the comment");
        if (!cursor.skip('>')) {
            throw cursor.error(cursor.pos - 2, "'--' is not allowed inside of a comment");
        }
        return new XmlComment(text);
    }

    private static XmlInstruction instruction(Cursor cursor) throws XmlSyntaxException {
        int start = cursor.pos;
        cursor.pos += 2;
        String target = cursor.name("a processing instruction");
        if ("xml".equalsIgnoreCase(target)) {
            throw cursor.error(start, "the XML declaration may stand at the very start of the document alone,"
                    + " and not even white space before it");
        }
        if (!cursor.looksAt("?>") && !XmlChars.isSpace(cursor.peek())) {
            throw cursor.unexpected("white space or ?> expected after the instruction's name");
        }
        return new XmlInstruction(target, cursor.until("?>", start, "the processing instruction"));
    }
}
