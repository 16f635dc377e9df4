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
import java.util.Optional;

/** Where new elements go, and the white space around them: it looks like what stands beside it. */
final class Layout {

    private static final String DEFAULT_UNIT = "  ";

    private Layout() {
    }

    /** Puts an element into its parent at the place that the schema gives it. */
    static void insert(XmlElement parent, XmlElement child) {
        List<XmlElement> siblings = parent.elements();
        int index = SchemaOrder.of(parent).position(parent, siblings, child);
        parent.close(false);
        if (siblings.isEmpty()) {
            first(parent, child);
        } else if (index > 0) {
            after(parent, siblings.get(index - 1), child);
        } else {
            before(parent, siblings.getFirst(), child);
        }
        child.setParent(parent);
    }

    private static void first(XmlElement parent, XmlElement child) {
        List<XmlNode> nodes = parent.nodeList();
        Optional<String> line = nodes.stream().allMatch(Layout::isSpace) ? lineOf(parent) : Optional.empty();
        if (line.isEmpty()) {
            nodes.add(child);
            return;
        }
        nodes.removeIf(Layout::isSpace);
        nodes.add(space(line.get() + unit(parent), parent));
        nodes.add(child);
        nodes.add(space(line.get(), parent));
    }

    private static void after(XmlElement parent, XmlElement sibling, XmlElement child) {
        List<XmlNode> nodes = parent.nodeList();
        int index = nodes.indexOf(sibling);
        Optional<String> line = lineOf(sibling);
        int place = index + 1;
        // a comment at the end of the sibling's line stays there
        if (place + 1 < nodes.size() && isSpace(nodes.get(place)) && !hasLineEnd(nodes.get(place))
                && nodes.get(place + 1) instanceof XmlComment) {
            place += 2;
        }
        nodes.add(place, child);
        if (line.isPresent()) {
            nodes.add(place, space(line.get(), parent));
        }
    }

    private static void before(XmlElement parent, XmlElement sibling, XmlElement child) {
        List<XmlNode> nodes = parent.nodeList();
        int index = nodes.indexOf(sibling);
        Optional<String> line = lineOf(sibling);
        // comments right above the sibling belong to it
        while (index >= 2 && isSpace(nodes.get(index - 1)) && nodes.get(index - 2) instanceof XmlComment) {
            index -= 2;
        }
        if (line.isPresent()) {
            nodes.add(index, space(line.get(), parent));
        }
        nodes.add(index, child);
    }

    /** Takes an element out of its parent. */
    static void remove(XmlElement child) {
        XmlElement parent = child.parentOrNull();
        if (parent == null) {
            throw new IllegalStateException("<" + child.name() + "> is in no other element");
        }
        List<XmlNode> nodes = parent.nodeList();
        int index = nodes.indexOf(child);
        nodes.remove(index);
        child.setParent(null);
        if (index > 0 && isSpace(nodes.get(index - 1))) {
            nodes.remove(index - 1).setParent(null);
        }
        if (nodes.stream().allMatch(Layout::isSpace)) {
            parent.replaceNodes(List.of());
        }
    }

    /** Moves the lines inside of an inserted element so far that they fit to where it stands now. */
    static void indent(XmlElement element) {
        Optional<String> line = lineOf(element);
        List<XmlNode> content = element.nodes();
        if (line.isEmpty() || content.isEmpty() || !(content.getLast() instanceof XmlText last) || !hasLineEnd(last)) {
            return;
        }
        String old = afterLineEnd(last.value());
        String now = afterLineEnd(line.get());
        XmlWalk walk = new XmlWalk(content, false);
        List<XmlText> spaces = new ArrayList<>();
        while (walk.next() != XmlWalk.Step.DONE) {
            if (walk.node() instanceof XmlText text && isSpace(text) && hasLineEnd(text)) {
                spaces.add(text);
            }
        }
        String end = lineEnd(line.get());
        for (XmlText text : spaces) {
            String indent = afterLineEnd(text.value());
            String rest = indent.startsWith(old) ? indent.substring(old.length()) : "";
            XmlElement parent = text.parentOrNull();
            List<XmlNode> nodes = parent.nodeList();
            nodes.set(nodes.indexOf(text), space(end + now + rest, parent));
        }
    }

    /** The kind of quotes for the first attribute of an element: that of the nearest attribute around it. */
    static char quoteLike(XmlElement element) {
        for (XmlElement around = element; around != null; around = around.parentOrNull()) {
            if (!around.attributes().isEmpty()) {
                return around.attributes().getFirst().quote();
            }
            for (XmlElement sibling : around.elements()) {
                if (!sibling.attributes().isEmpty()) {
                    return sibling.attributes().getFirst().quote();
                }
            }
        }
        return '\'';
    }

    /** The line end and indentation before an element; empty when the element shares its line with something. */
    private static Optional<String> lineOf(XmlElement element) {
        XmlElement parent = element.parentOrNull();
        if (parent == null) {
            // the root begins a line of its own, unless its content says that lines mean nothing here
            return element.elements().isEmpty() ? Optional.of("\n") : Optional.empty();
        }
        int index = parent.nodes().indexOf(element);
        if (index > 0 && isSpace(parent.nodes().get(index - 1)) && hasLineEnd(parent.nodes().get(index - 1))) {
            String raw = ((XmlText) parent.nodes().get(index - 1)).raw();
            return Optional.of(raw.substring(lastLineEnd(raw)));
        }
        return Optional.empty();
    }

    /** What one more level is indented by in the document that the element belongs to. */
    private static String unit(XmlElement element) {
        for (XmlElement outer = element; outer.parentOrNull() != null; outer = outer.parentOrNull()) {
            Optional<String> inner = lineOf(outer);
            Optional<String> around = outer.parentOrNull().parentOrNull() == null ? Optional.of("")
                    : lineOf(outer.parentOrNull());
            if (inner.isPresent() && around.isPresent()) {
                String deep = afterLineEnd(inner.get());
                String flat = afterLineEnd(around.get());
                if (deep.startsWith(flat)) {
                    return deep.substring(flat.length());
                }
            }
        }
        return DEFAULT_UNIT;
    }

    private static XmlText space(String raw, XmlElement parent) {
        XmlText text = new XmlText(raw, Escape.lineEnds(raw));
        text.setParent(parent);
        return text;
    }

    private static boolean isSpace(XmlNode node) {
        return node instanceof XmlText text && text.isSpace();
    }

    private static boolean hasLineEnd(XmlNode node) {
        return node instanceof XmlText text && lastLineEnd(text.raw()) >= 0;
    }

    /** Offset of the last line end, be it LF, CR LF or CR; -1 when there is none. */
    private static int lastLineEnd(String raw) {
        int feed = raw.lastIndexOf('\n');
        if (feed > 0 && raw.charAt(feed - 1) == '\r') {
            return feed - 1;
        }
        return Math.max(feed, raw.lastIndexOf('\r'));
    }

    private static String lineEnd(String line) {
        return line.substring(0, line.length() - afterLineEnd(line).length());
    }

    private static String afterLineEnd(String text) {
        return text.substring(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
    }
}
