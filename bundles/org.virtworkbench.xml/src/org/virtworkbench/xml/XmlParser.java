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

import java.util.ArrayList;
import java.util.List;

/** Parses a whole document: declaration, prolog, root element, and what follows it. */
final class XmlParser {

    private final Cursor cursor;
    private final ParserState state;
    private final List<XmlNode> nodes = new ArrayList<>();
    private XmlDeclaration declaration = XmlDeclaration.NONE;

    XmlParser(String text, XmlLimits limits) {
        this.cursor = new Cursor(text);
        this.state = new ParserState(limits);
    }

    /** Parses everything. */
    void parse() throws XmlSyntaxException {
        if (cursor.atEnd()) {
            throw cursor.error(0, "the document is empty");
        }
        declaration = XmlDeclaration.read(cursor);
        boolean root = false;
        boolean doctype = false;
        while (true) {
            space();
            if (cursor.atEnd()) {
                break;
            }
            if (cursor.peek() != '<') {
                throw cursor.error(cursor.pos, (root ? "text after the end of the root element"
                        : "text before the root element") + ": " + XmlChars.describe(cursor.codePoint()));
            }
            if (cursor.looksAt("<!DOCTYPE") && !root && !doctype) {
                nodes.add(new DoctypeParser(cursor, state, declaration.standalone()).doctype());
                doctype = true;
            } else if (cursor.looksAt("<!") || cursor.looksAt("<?")) {
                state.count(cursor);
                nodes.add(Markup.misc(cursor));
            } else if (root) {
                throw cursor.error(cursor.pos, "more than one root element");
            } else if (cursor.looksAt("</")) {
                throw cursor.error(cursor.pos, "an end tag before any start tag");
            } else {
                new ContentParser(cursor, state).element(nodes);
                root = true;
            }
        }
        if (!root) {
            throw cursor.error(cursor.pos, "the document has no root element");
        }
    }

    private void space() throws XmlSyntaxException {
        String space = cursor.space();
        if (!space.isEmpty()) {
            state.count(cursor);
            nodes.add(new XmlText(space, Escape.lineEnds(space)));
        }
    }

    /** The XML declaration. */
    XmlDeclaration declaration() {
        return declaration;
    }

    /** The nodes at top level, in their order. */
    List<XmlNode> nodes() {
        return nodes;
    }

    /** Whether other readers, of older editions of XML 1.0 or stricter with parameter entities, see the same document. */
    boolean sameInAllEditions() {
        return cursor.plainNames() && !state.entities().hasParameterReferences() && "1.0".equals(declaration.version());
    }
}
