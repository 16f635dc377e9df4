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

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Parses start tags with their attributes, and checks their namespaces. */
final class TagParser {

    private static final int FEW = 8;

    private final Cursor cursor;
    private final ParserState state;
    private final References references;

    TagParser(Cursor cursor, ParserState state) {
        this.cursor = cursor;
        this.state = state;
        this.references = new References(state.entities());
    }

    /** Reads the start tag or empty-element tag at the cursor. */
    XmlElement startTag() throws XmlSyntaxException {
        int start = cursor.pos;
        cursor.pos++;
        if (!XmlChars.isNameStart(cursor.codePoint())) {
            throw cursor.unexpected("the name of an element expected after '<' (a plain '<' is written &lt;)");
        }
        String name = cursor.name("an element");
        requireQualified(name, start);
        XmlElement element = new XmlElement(name);
        Set<String> names = null;
        while (true) {
            String space = cursor.space();
            if (cursor.skip('>')) {
                element.setTagEnd(space, false);
                break;
            }
            if (cursor.peek() == '/' && cursor.skip("/>")) {
                element.setTagEnd(space, true);
                break;
            }
            if (cursor.atEnd() || cursor.peek() == '<') {
                throw cursor.error(start, "the tag of <" + name + "> is not closed by '>'");
            }
            if (space.isEmpty()) {
                throw cursor.unexpected("white space, '>' or '/>' expected in the tag of <" + name + ">");
            }
            int offset = cursor.pos;
            XmlAttribute attribute = attribute(space);
            names = checkUnique(element, attribute, names, offset);
            element.attributeList().add(attribute);
        }
        namespaces(element, start);
        return element;
    }

    private XmlAttribute attribute(String space) throws XmlSyntaxException {
        int start = cursor.pos;
        String name = cursor.name("an attribute");
        requireQualified(name, start);
        int equals = cursor.pos;
        cursor.skipSpace();
        cursor.expect('=', "after the attribute's name '" + name + "'");
        cursor.skipSpace();
        String sign = cursor.pos == equals + 1 ? "=" : cursor.text.substring(equals, cursor.pos);
        char quote = cursor.peek();
        if (quote != '"' && quote != '\'') {
            throw cursor.unexpected("a quoted value expected for the attribute '" + name + "'");
        }
        cursor.pos++;
        int from = cursor.pos;
        String value = references.attributeValue(cursor, quote, start);
        int length = cursor.pos - 1 - from;
        String raw = value.length() == length && cursor.text.startsWith(value, from) ? value
                : cursor.text.substring(from, from + length);
        state.count(cursor);
        return new XmlAttribute(space, name, sign, quote, raw, value);
    }

    private void requireQualified(String name, int offset) throws XmlSyntaxException {
        int colon = name.indexOf(':');
        if (colon >= 0 && !XmlChars.isQualifiedName(name)) {
            throw cursor.error(offset, "'" + name + "' is not a prefix, one colon and a name");
        }
    }

    private Set<String> checkUnique(XmlElement element, XmlAttribute attribute, Set<String> known, int offset)
            throws XmlSyntaxException {
        List<XmlAttribute> attributes = element.attributeList();
        if (attributes.size() >= state.limits().attributes()) {
            throw cursor.error(offset, "more than " + state.limits().attributes() + " attributes in <"
                    + element.name() + ">");
        }
        Set<String> names = known;
        boolean unique = true;
        if (attributes.size() < FEW) {
            for (XmlAttribute other : attributes) {
                unique &= !other.name().equals(attribute.name());
            }
        } else {
            if (names == null) {
                names = new HashSet<>();
                for (XmlAttribute other : attributes) {
                    names.add(other.name());
                }
            }
            unique = names.add(attribute.name());
        }
        if (!unique) {
            throw cursor.error(offset, "the attribute '" + attribute.name() + "' occurs twice in <"
                    + element.name() + ">");
        }
        return names;
    }

    private void namespaces(XmlElement element, int start) throws XmlSyntaxException {
        boolean prefixed = false;
        for (XmlAttribute attribute : element.attributeList()) {
            if (attribute.isNamespaceDeclaration()) {
                declare(attribute, start);
            } else {
                prefixed |= attribute.name().indexOf(':') >= 0;
            }
        }
        element.setNamespace(resolve(element.prefix(), element.name(), start));
        if (prefixed) {
            checkExpandedNames(element, start);
        }
    }

    private void checkExpandedNames(XmlElement element, int start) throws XmlSyntaxException {
        Set<List<String>> expanded = new HashSet<>();
        for (XmlAttribute attribute : element.attributeList()) {
            String prefix = attribute.prefix();
            if (!prefix.isEmpty() && !attribute.isNamespaceDeclaration()
                    && !expanded.add(List.of(resolve(prefix, attribute.name(), start), attribute.localName()))) {
                throw cursor.error(start, "the attribute '" + attribute.localName() + "' of one namespace occurs twice in <"
                        + element.name() + ">");
            }
        }
    }

    private String resolve(String prefix, String name, int offset) throws XmlSyntaxException {
        if (QualifiedName.XMLNS.equals(prefix)) {
            throw cursor.error(offset, "the prefix 'xmlns' cannot be used in the name of an element");
        }
        return state.namespaces().lookup(prefix).orElseThrow(() -> cursor.error(offset,
                "the prefix of '" + name + "' is not declared (xmlns:" + prefix + "=... is missing)"));
    }

    private void declare(XmlAttribute attribute, int offset) throws XmlSyntaxException {
        String prefix = QualifiedName.declaredPrefix(attribute.name());
        String uri = attribute.value();
        if (QualifiedName.XMLNS.equals(prefix) || QualifiedName.XMLNS_NAMESPACE.equals(uri)) {
            throw cursor.error(offset, "the prefix 'xmlns' and its namespace cannot be declared");
        }
        if ("xml".equals(prefix) != QualifiedName.XML_NAMESPACE.equals(uri)) {
            throw cursor.error(offset, "the prefix 'xml' and its namespace belong together");
        }
        if (uri.isEmpty() && !prefix.isEmpty()) {
            throw cursor.error(offset, "the prefix '" + prefix + "' is declared with an empty namespace");
        }
        state.namespaces().declare(prefix, uri);
    }
}
