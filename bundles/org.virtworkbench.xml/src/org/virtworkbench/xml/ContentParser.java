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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Parses elements and what they contain, from a document or from an entity's replacement text, without recursion for nesting. */
final class ContentParser {

    private final Cursor cursor;
    private final ParserState state;
    private final TagParser tags;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private int[] starts = new int[16];
    private List<XmlNode> top;

    ContentParser(Cursor cursor, ParserState state) {
        this.cursor = cursor;
        this.state = state;
        this.tags = new TagParser(cursor, state);
    }

    /** Parses the one element that the cursor stands at. */
    void element(List<XmlNode> into) throws XmlSyntaxException {
        top = into;
        do {
            step();
        } while (!open.isEmpty());
    }

    /** Parses everything up to the end of the text. */
    void content(List<XmlNode> into) throws XmlSyntaxException {
        top = into;
        while (!cursor.atEnd() || !open.isEmpty()) {
            step();
        }
    }

    private void step() throws XmlSyntaxException {
        if (cursor.atEnd()) {
            throw cursor.error(cursor.pos, "the element <" + open.peek().name() + "> from line "
                    + Position.of(cursor.text, starts[open.size() - 1]).line() + " is not closed");
        }
        if (cursor.peek() != '<') {
            text();
            return;
        }
        switch (cursor.peekSecond()) {
            case '/' -> endTag();
            case '!', '?' -> add(Markup.read(cursor));
            default -> startTag();
        }
    }

    private void add(XmlNode node) throws XmlSyntaxException {
        state.count(cursor);
        XmlElement parent = open.peek();
        if (parent == null) {
            top.add(node);
        } else {
            parent.append(node);
        }
    }

    private void startTag() throws XmlSyntaxException {
        int start = cursor.pos;
        state.deeper(cursor);
        XmlElement element = tags.startTag();
        add(element);
        if (element.isSelfClosed()) {
            state.shallower();
        } else {
            open.push(element);
            if (open.size() > starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
            }
            starts[open.size() - 1] = start;
        }
    }

    private void endTag() throws XmlSyntaxException {
        int start = cursor.pos;
        cursor.pos += 2;
        String name = cursor.name("an end tag");
        if (open.isEmpty()) {
            throw cursor.error(start, "the end tag </" + name + "> has no start tag");
        }
        XmlElement element = open.pop();
        int opened = starts[open.size()];
        if (!element.name().equals(name)) {
            throw cursor.error(start, "the end tag </" + name + "> does not close <" + element.name()
                    + "> from line " + Position.of(cursor.text, opened).line());
        }
        element.setEndSpace(cursor.space());
        cursor.expect('>', "at the end of </" + name);
        state.shallower();
    }

    /** Reads character data up to the next markup; references to declared entities become nodes of their own. */
    private void text() throws XmlSyntaxException {
        int start = cursor.pos;
        int copied = start;
        StringBuilder value = null;
        while (!cursor.atEnd() && cursor.peek() != '<') {
            skipOrdinary();
            char c = cursor.peek();
            if (c == '<') {
                break;
            } else if (c == '\r' || c == '&') {
                value = value == null ? new StringBuilder() : value;
                value.append(cursor.text, copied, cursor.pos);
                int offset = cursor.pos;
                String entity = special(value);
                copied = cursor.pos;
                if (entity != null) {
                    addText(start, offset, value);
                    add(expand(entity, offset));
                    start = cursor.pos;
                    value = null;
                }
            } else if (!cursor.atEnd()) {
                checkOrdinary();
            }
        }
        if (value != null) {
            value.append(cursor.text, copied, cursor.pos);
        }
        addText(start, cursor.pos, value);
    }

    /** Moves over characters of text that need no look at what stands around them. */
    private void skipOrdinary() {
        char[] chars = cursor.chars;
        int at = cursor.pos;
        char c = chars[at];
        while (c >= ' ' && c < 0xD800 && c != '<' && c != '&' && c != ']' || c == '\n' || c == '\t') {
            c = chars[++at];
        }
        cursor.pos = at;
    }

    private void checkOrdinary() throws XmlSyntaxException {
        if (cursor.looksAt("]]>")) {
            throw cursor.error(cursor.pos, "']]>' is not allowed in text; it is written ]]&gt;");
        }
        cursor.checkChar();
        cursor.pos += Character.charCount(cursor.codePoint());
    }

    private void addText(int start, int end, StringBuilder value) throws XmlSyntaxException {
        if (end > start) {
            String raw = XmlChars.isSpace(cursor.chars[start]) ? cursor.between(start, end) : cursor.text.substring(start, end);
            add(new XmlText(raw, value == null ? raw : value.toString()));
        }
    }

    /** Reads a carriage return or a reference; gives the entity's name unless what it means was appended. */
    private String special(StringBuilder value) throws XmlSyntaxException {
        if (cursor.skip('\r')) {
            cursor.skip('\n');
            value.append('\n');
        } else if (cursor.looksAt("&#")) {
            value.appendCodePoint(References.character(cursor));
        } else {
            String name = References.entityName(cursor);
            int known = References.predefined(name);
            if (known < 0) {
                return name;
            }
            value.append((char) known);
        }
        return null;
    }

    private XmlEntityReference expand(String name, int offset) throws XmlSyntaxException {
        List<XmlNode> expansion = new ArrayList<>();
        if (state.entities().isUnread(name)) {
            return new XmlEntityReference(name, expansion, false);
        }
        Cursor inner = cursor.over(state.entities().open(name, cursor, offset));
        try {
            new ContentParser(inner, state).content(expansion);
        } catch (XmlSyntaxException e) {
            throw Entities.inside(name, e, cursor, offset);
        }
        state.entities().close();
        return new XmlEntityReference(name, expansion, true);
    }
}
