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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Canonical XML 1.0 with comments (W3C recommendation of 15 March 2001): the form in which two documents are equal when
 * they mean the same. Defaults of a DTD are not applied.
 */
public final class CanonicalXml {

    private record Sorted(String namespace, XmlAttribute attribute) {
    }

    private static final Comparator<Sorted> BY_NAMESPACE = Comparator.comparing(Sorted::namespace)
            .thenComparing(sorted -> sorted.attribute().localName());

    private final StringBuilder out = new StringBuilder();
    private final NamespaceScope scope = new NamespaceScope();

    private CanonicalXml() {
    }

    /** The canonical form of a document. */
    public static String of(XmlDocument document) {
        CanonicalXml canonical = new CanonicalXml();
        canonical.document(document);
        return canonical.out.toString();
    }

    private void document(XmlDocument document) {
        boolean afterRoot = false;
        for (XmlNode node : document.nodes()) {
            switch (node) {
                case XmlElement root -> {
                    content(List.of(root));
                    afterRoot = true;
                }
                case XmlComment comment -> outside(comment, afterRoot);
                case XmlInstruction instruction -> outside(instruction, afterRoot);
                default -> {
                    // white space and the document type are not part of the canonical form
                }
            }
        }
    }

    private void outside(XmlNode node, boolean afterRoot) {
        if (afterRoot) {
            out.append('\n');
        }
        leaf(node);
        if (!afterRoot) {
            out.append('\n');
        }
    }

    private void content(List<XmlNode> nodes) {
        XmlWalk walk = new XmlWalk(nodes, true);
        while (walk.next() != XmlWalk.Step.DONE) {
            switch (walk.step()) {
                case START -> start((XmlElement) walk.node());
                case END -> {
                    out.append("</").append(((XmlElement) walk.node()).name()).append('>');
                    scope.leave();
                }
                default -> leaf(walk.node());
            }
        }
    }

    private void start(XmlElement element) {
        scope.enter();
        Map<String, String> declarations = new TreeMap<>();
        for (XmlAttribute attribute : element.attributes()) {
            if (attribute.isNamespaceDeclaration()) {
                String prefix = QualifiedName.declaredPrefix(attribute.name());
                boolean known = scope.lookup(prefix).filter(attribute.value()::equals).isPresent();
                if (!known) {
                    declarations.put(prefix, attribute.value());
                }
                scope.declare(prefix, attribute.value());
            }
        }
        List<Sorted> attributes = new ArrayList<>();
        for (XmlAttribute attribute : element.attributes()) {
            if (!attribute.isNamespaceDeclaration()) {
                String prefix = attribute.prefix();
                attributes.add(new Sorted(prefix.isEmpty() ? "" : scope.lookup(prefix).orElseThrow(), attribute));
            }
        }
        attributes.sort(BY_NAMESPACE);
        out.append('<').append(element.name());
        declarations.forEach((prefix, uri) -> attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri));
        attributes.forEach(sorted -> attribute(sorted.attribute().name(), sorted.attribute().value()));
        out.append('>');
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(Escape.attribute(value, '"')
                .replace("&#9;", "&#x9;").replace("&#10;", "&#xA;").replace("&#13;", "&#xD;")).append('"');
    }

    private void leaf(XmlNode node) {
        switch (node) {
            case XmlComment comment -> out.append("<!--").append(comment.value()).append("-->");
            case XmlInstruction instruction -> {
                String data = instruction.data();
                out.append("<?").append(instruction.target()).append(data.isEmpty() ? "" : " ").append(data)
                        .append("?>");
            }
            default -> out.append(Escape.text(TextContent.of(node)).replace("&#13;", "&#xD;"));
        }
    }
}
