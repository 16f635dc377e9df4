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

/** What all parts of one parse share: namespaces, entities, and how much of each limit is used up. */
final class ParserState {

    private final XmlLimits limits;
    private final NamespaceScope namespaces = new NamespaceScope();
    private final Entities entities;
    private int nodes;
    private int depth;

    ParserState(XmlLimits limits) {
        this.limits = limits;
        this.entities = new Entities(limits);
    }

    XmlLimits limits() {
        return limits;
    }

    NamespaceScope namespaces() {
        return namespaces;
    }

    Entities entities() {
        return entities;
    }

    /** Counts a node or attribute. */
    void count(Cursor cursor) throws XmlSyntaxException {
        if (++nodes > limits.nodes()) {
            throw cursor.error(cursor.pos, "more than " + limits.nodes() + " elements, attributes and texts");
        }
    }

    /** Begins an element. */
    void deeper(Cursor cursor) throws XmlSyntaxException {
        if (++depth > limits.depth()) {
            throw cursor.error(cursor.pos, "elements are nested more than " + limits.depth() + " deep");
        }
        namespaces.enter();
    }

    /** Ends an element. */
    void shallower() {
        depth--;
        namespaces.leave();
    }
}
