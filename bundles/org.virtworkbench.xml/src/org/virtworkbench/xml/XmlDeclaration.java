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

/**
 * The XML declaration at the start of a document.
 *
 * @param raw as it stands; empty when there is none
 * @param version the version of XML, "1.0" when there is no declaration
 * @param encoding the declared encoding, empty when none is declared
 * @param standalone whether it says that nothing outside of the document matters to it
 */
record XmlDeclaration(String raw, String version, String encoding, boolean standalone) {

    static final XmlDeclaration NONE = new XmlDeclaration("", "1.0", "", false);

    private static final String START = "<?xml";

    /** Whether a declaration begins the text. */
    static boolean begins(String text) {
        return text.startsWith(START) && text.length() > START.length() && XmlChars.isSpace(text.charAt(START.length()));
    }

    /** Reads the declaration if the document begins with one. */
    static XmlDeclaration read(Cursor cursor) throws XmlSyntaxException {
        if (!begins(cursor.text)) {
            return NONE;
        }
        cursor.pos = START.length();
        cursor.skipSpace();
        if (!cursor.looksAt("version")) {
            throw cursor.unexpected("'version' expected in the XML declaration");
        }
        int at = cursor.pos;
        String version = value(cursor, "version");
        if (!version.matches("1\\.[0-9]+")) {
            throw cursor.error(at, "the XML version '" + version + "' is not known");
        }
        String encoding = "";
        boolean alone = false;
        boolean space = cursor.skipSpace();
        if (space && cursor.looksAt("encoding")) {
            at = cursor.pos;
            encoding = value(cursor, "encoding");
            if (!encoding.matches("[A-Za-z][A-Za-z0-9._-]*")) {
                throw cursor.error(at, "'" + encoding + "' is not the name of an encoding");
            }
            space = cursor.skipSpace();
        }
        if (space && cursor.looksAt("standalone")) {
            at = cursor.pos;
            String standalone = value(cursor, "standalone");
            if (!standalone.equals("yes") && !standalone.equals("no")) {
                throw cursor.error(at, "standalone must be 'yes' or 'no'");
            }
            alone = standalone.equals("yes");
            cursor.skipSpace();
        }
        if (!cursor.skip("?>")) {
            throw cursor.unexpected("'?>' expected at the end of the XML declaration");
        }
        return new XmlDeclaration(cursor.text.substring(0, cursor.pos), version, encoding, alone);
    }

    private static String value(Cursor cursor, String name) throws XmlSyntaxException {
        int start = cursor.pos;
        cursor.pos += name.length();
        cursor.skipSpace();
        cursor.expect('=', "after '" + name + "' in the XML declaration");
        cursor.skipSpace();
        char quote = cursor.peek();
        if (quote != '"' && quote != '\'') {
            throw cursor.unexpected("a quoted value expected for '" + name + "'");
        }
        cursor.pos++;
        return cursor.until(String.valueOf(quote), start, "the value of '" + name + "'");
    }
}
