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
 * Parses a document type declaration: checks its form and collects the entities that it declares. External subsets and
 * entities are not read; where a document names them, an entity that it does not declare itself may be declared there.
 */
final class DoctypeParser {

    private static final int MAX_NESTING = 100;
    private static final String PUBLIC_ID_MARKS = " \r\n-'()+,./:=?;!*#@$_%";

    private Cursor cursor;
    private final ParserState state;
    private final boolean standalone;
    private final References references;
    private int attributes;

    /** @param standalone whether the document says that nothing outside of it matters */
    DoctypeParser(Cursor cursor, ParserState state, boolean standalone) {
        this.cursor = cursor;
        this.state = state;
        this.standalone = standalone;
        this.references = new References(state.entities());
    }

    /** Reads the declaration at the cursor. */
    XmlDoctype doctype() throws XmlSyntaxException {
        int start = cursor.pos;
        cursor.pos += "<!DOCTYPE".length();
        cursor.requireSpace("after <!DOCTYPE");
        String name = cursor.name("the root element");
        boolean space = cursor.skipSpace();
        if (looksAtExternalId()) {
            if (!space) {
                throw cursor.unexpected("white space expected after the name in the DOCTYPE");
            }
            externalId(false);
            declaredOutside();
            cursor.skipSpace();
        }
        if (cursor.skip('[')) {
            internalSubset(start);
            cursor.skipSpace();
        }
        cursor.expect('>', "at the end of the DOCTYPE");
        return new XmlDoctype(name, cursor.text.substring(start, cursor.pos), attributes);
    }

    private void internalSubset(int start) throws XmlSyntaxException {
        while (!cursor.skip(']')) {
            if (cursor.atEnd()) {
                throw cursor.error(start, "the DOCTYPE is not closed by ]>");
            } else if (cursor.peek() == '%') {
                parameterReference();
            } else if (!cursor.skipSpace()) {
                state.count(cursor);
                declaration();
            }
        }
    }

    private void declaredOutside() {
        if (!standalone) {
            state.entities().declaredOutside();
        }
    }

    /** Reads a reference to a parameter entity between two declarations, and the declarations that it stands for. */
    private void parameterReference() throws XmlSyntaxException {
        int offset = cursor.pos;
        cursor.pos++;
        String name = cursor.name("a parameter entity");
        cursor.expect(';', "after the reference %" + name);
        String entity = '%' + name;
        state.entities().parameterReference();
        declaredOutside();
        if (!state.entities().isInternal(entity)) {
            if (standalone && !state.entities().isDeclared(entity)) {
                throw cursor.error(offset, "the parameter entity '" + name + "' is not declared in this document");
            }
            return;
        }
        Cursor document = cursor;
        cursor = document.over(state.entities().open(entity, document, offset));
        try {
            while (!cursor.atEnd()) {
                if (cursor.peek() == '%') {
                    parameterReference();
                } else if (!cursor.skipSpace()) {
                    state.count(cursor);
                    declaration();
                }
            }
        } catch (XmlSyntaxException e) {
            throw Entities.inside(entity, e, document, offset);
        }
        cursor = document;
        state.entities().close();
    }

    private void declaration() throws XmlSyntaxException {
        if (cursor.skip("<!ENTITY")) {
            entity();
        } else if (cursor.skip("<!ELEMENT")) {
            cursor.requireSpace("after <!ELEMENT");
            cursor.name("an element");
            cursor.requireSpace("after the element's name");
            contentModel();
        } else if (cursor.skip("<!ATTLIST")) {
            attributeList();
        } else if (cursor.skip("<!NOTATION")) {
            cursor.requireSpace("after <!NOTATION");
            cursor.name("a notation");
            cursor.requireSpace("after the notation's name");
            externalId(true);
        } else {
            Markup.misc(cursor);
            return;
        }
        cursor.skipSpace();
        cursor.expect('>', "at the end of the declaration");
    }

    private void entity() throws XmlSyntaxException {
        cursor.requireSpace("after <!ENTITY");
        boolean parameter = cursor.skip('%');
        if (parameter) {
            cursor.requireSpace("after '%'");
        }
        int offset = cursor.pos;
        String name = cursor.name("an entity");
        if (name.indexOf(':') >= 0) {
            throw cursor.error(offset, "the name of an entity cannot contain a colon");
        }
        cursor.requireSpace("after the entity's name");
        if (looksAtExternalId()) {
            externalId(false);
            notationOfEntity(parameter);
            state.entities().declareExternal(parameter ? '%' + name : name);
            return;
        }
        String replacement = entityValue();
        state.entities().declareInternal(parameter ? '%' + name : name, replacement);
    }

    private void notationOfEntity(boolean parameter) throws XmlSyntaxException {
        int before = cursor.pos;
        if (cursor.skipSpace() && !parameter && cursor.skip("NDATA")) {
            cursor.requireSpace("after NDATA");
            cursor.name("a notation");
        } else {
            cursor.pos = before;
        }
    }

    private String entityValue() throws XmlSyntaxException {
        int start = cursor.pos;
        char quote = quote("a quoted value, SYSTEM or PUBLIC expected for the entity");
        StringBuilder value = new StringBuilder();
        while (!cursor.skip(quote)) {
            if (cursor.atEnd()) {
                throw cursor.error(start, "the entity's value is not closed by " + quote);
            }
            char c = cursor.peek();
            if (c == '%') {
                throw cursor.error(cursor.pos, "'%' is not allowed in an entity's value here; it is written &#37;");
            } else if (cursor.looksAt("&#")) {
                value.appendCodePoint(References.character(cursor));
            } else if (c == '&') {
                value.append('&').append(References.entityName(cursor)).append(';');
            } else if (cursor.skip('\r')) {
                cursor.skip('\n');
                value.append('\n');
            } else {
                cursor.checkChar();
                value.appendCodePoint(cursor.codePoint());
                cursor.pos += Character.charCount(cursor.codePoint());
            }
        }
        return value.toString();
    }

    private boolean looksAtExternalId() {
        return cursor.looksAt("SYSTEM") || cursor.looksAt("PUBLIC");
    }

    private void externalId(boolean systemOptional) throws XmlSyntaxException {
        if (cursor.skip("SYSTEM")) {
            cursor.requireSpace("after SYSTEM");
            systemLiteral();
        } else if (cursor.skip("PUBLIC")) {
            cursor.requireSpace("after PUBLIC");
            publicLiteral();
            boolean space = cursor.skipSpace();
            if (!systemOptional || cursor.peek() == '"' || cursor.peek() == '\'') {
                if (!space) {
                    throw cursor.unexpected("white space and a system identifier expected");
                }
                systemLiteral();
            }
        } else {
            throw cursor.unexpected("SYSTEM or PUBLIC expected");
        }
    }

    private void systemLiteral() throws XmlSyntaxException {
        int start = cursor.pos;
        char quote = quote("a quoted system identifier expected");
        cursor.until(String.valueOf(quote), start, "the system identifier");
    }

    private void publicLiteral() throws XmlSyntaxException {
        int start = cursor.pos;
        char quote = quote("a quoted public identifier expected");
        String id = cursor.until(String.valueOf(quote), start, "the public identifier");
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c >= 128 || !Character.isLetterOrDigit(c) && PUBLIC_ID_MARKS.indexOf(c) < 0) {
                throw cursor.error(start + 1 + i, "the character " + XmlChars.describe(c)
                        + " is not allowed in a public identifier");
            }
        }
    }

    private char quote(String message) throws XmlSyntaxException {
        char quote = cursor.peek();
        if (quote != '"' && quote != '\'') {
            throw cursor.unexpected(message);
        }
        cursor.pos++;
        return quote;
    }

    private void contentModel() throws XmlSyntaxException {
        if (cursor.skip("EMPTY") || cursor.skip("ANY")) {
            return;
        }
        int start = cursor.pos;
        cursor.expect('(', "or EMPTY or ANY in the element's declaration");
        cursor.skipSpace();
        if (cursor.skip("#PCDATA")) {
            mixed();
        } else {
            cursor.pos = start + 1;
            group(1);
        }
    }

    private void mixed() throws XmlSyntaxException {
        boolean names = false;
        cursor.skipSpace();
        while (cursor.skip('|')) {
            cursor.skipSpace();
            cursor.name("an element");
            cursor.skipSpace();
            names = true;
        }
        cursor.expect(')', "at the end of the content model");
        if (!cursor.skip('*') && names) {
            throw cursor.unexpected("'*' expected after a content model with text and elements");
        }
    }

    private void group(int depth) throws XmlSyntaxException {
        if (depth > MAX_NESTING) {
            throw cursor.error(cursor.pos, "the content model is nested too deeply");
        }
        char separator = 0;
        do {
            cursor.skipSpace();
            if (cursor.skip('(')) {
                group(depth + 1);
            } else {
                cursor.name("an element");
                occurrence();
            }
            cursor.skipSpace();
            char c = cursor.peek();
            if (separator == 0 && (c == '|' || c == ',')) {
                separator = c;
            }
        } while (separator != 0 && cursor.skip(separator));
        cursor.expect(')', "at the end of a group in the content model");
        occurrence();
    }

    private void occurrence() {
        if (cursor.peek() == '?' || cursor.peek() == '*' || cursor.peek() == '+') {
            cursor.pos++;
        }
    }

    private void attributeList() throws XmlSyntaxException {
        cursor.requireSpace("after <!ATTLIST");
        cursor.name("an element");
        while (true) {
            boolean space = cursor.skipSpace();
            if (cursor.peek() == '>' || cursor.atEnd()) {
                return;
            }
            if (!space) {
                throw cursor.unexpected("white space expected in the attribute list");
            }
            state.count(cursor);
            attributes++;
            cursor.name("an attribute");
            cursor.requireSpace("after the attribute's name");
            attributeType();
            cursor.requireSpace("after the attribute's type");
            attributeDefault();
        }
    }

    private void attributeType() throws XmlSyntaxException {
        boolean notation = false;
        if (cursor.peek() != '(') {
            String type = cursor.name("an attribute type");
            notation = "NOTATION".equals(type);
            if (!notation) {
                switch (type) {
                    case "CDATA", "ID", "IDREF", "IDREFS", "ENTITY", "ENTITIES", "NMTOKEN", "NMTOKENS" -> {
                        return;
                    }
                    default -> throw cursor.error(cursor.pos - type.length(), "'" + type + "' is not a type of attributes");
                }
            }
            cursor.requireSpace("after NOTATION");
        }
        cursor.expect('(', "before the values of the attribute");
        do {
            cursor.skipSpace();
            if (notation) {
                cursor.name("a notation");
            } else {
                cursor.nameToken("the values of the attribute");
            }
            cursor.skipSpace();
        } while (cursor.skip('|'));
        cursor.expect(')', "after the values of the attribute");
    }

    private void attributeDefault() throws XmlSyntaxException {
        if (cursor.skip("#REQUIRED") || cursor.skip("#IMPLIED")) {
            return;
        }
        if (cursor.skip("#FIXED")) {
            cursor.requireSpace("after #FIXED");
        }
        int start = cursor.pos;
        char quote = quote("#REQUIRED, #IMPLIED, #FIXED or a quoted default value expected");
        references.attributeValue(cursor, quote, start);
    }
}
