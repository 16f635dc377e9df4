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

/** The text among the nodes of an element. */
final class TextContent {

    private TextContent() {
    }

    /** The text of these nodes, without that of elements. */
    static String of(List<XmlNode> nodes) {
        if (nodes.size() == 1) {
            return of(nodes.getFirst());
        }
        StringBuilder text = new StringBuilder();
        for (XmlNode node : nodes) {
            text.append(of(node));
        }
        return text.toString();
    }

    /** The text of a node; empty for what has none. */
    static String of(XmlNode node) {
        return switch (node) {
            case XmlText text -> text.value();
            case XmlCData data -> data.value();
            case XmlEntityReference reference -> reference.value();
            default -> "";
        };
    }

    /**
     * These nodes with another text, where their own first one was; comments and instructions stay.
     *
     * @throws IllegalArgumentException when XML cannot contain the text
     */
    static List<XmlNode> with(List<XmlNode> nodes, String value) {
        XmlText text = XmlText.of(value);
        List<XmlNode> kept = new ArrayList<>();
        boolean placed = value.isEmpty();
        for (XmlNode node : nodes) {
            if (node instanceof XmlComment || node instanceof XmlInstruction) {
                kept.add(node);
            } else if (!placed) {
                kept.add(text);
                placed = true;
            }
        }
        if (!placed) {
            kept.add(text);
        }
        return kept;
    }
}
