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
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * The entities that a document declares, those for parameters with a percent sign in front, and a bound on how much references to them may expand to. Nothing outside of
 * the document is ever read.
 */
final class Entities {

    /** Nesting of references inside entities; more than a person would write, less than the stack can take. */
    private static final int MAX_NESTING = 40;
    private static final String INSIDE = "in the entity '";

    private sealed interface Entity {
    }

    /** Replacement text that stands in the document itself. */
    private record Internal(String replacement) implements Entity {
    }

    /** Something outside of the document. */
    private record External() implements Entity {
    }

    private final Map<String, Entity> declared = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final int limit;
    private int expanded;
    private boolean outside;
    private boolean parameters;

    Entities(XmlLimits limits) {
        this.limit = limits.expansion();
    }

    /** Declares an entity by its replacement text; the first declaration counts. */
    void declareInternal(String name, String replacement) {
        declared.putIfAbsent(name, new Internal(replacement));
    }

    void declareExternal(String name) {
        declared.putIfAbsent(name, new External());
    }

    /** Notes that declarations may lie outside of the document, which are never read. */
    void declaredOutside() {
        outside = true;
    }

    /** Notes a reference to a parameter entity. */
    void parameterReference() {
        parameters = true;
    }

    /** Whether there was one: other readers insist on entities that the document declares then, too. */
    boolean hasParameterReferences() {
        return parameters;
    }

    boolean isDeclared(String name) {
        return declared.containsKey(name);
    }

    boolean isInternal(String name) {
        return declared.get(name) instanceof Internal;
    }

    /** Whether an entity can only be declared outside of the document (XML 1.0, section 4.1, "Entity Declared"). */
    boolean isUnread(String name) {
        return outside && !isDeclared(name);
    }

    /**
     * Begins a reference.
     *
     * @param offset where the reference stands, for the message
     * @return the entity's replacement text
     */
    String open(String name, Cursor cursor, int offset) throws XmlSyntaxException {
        return switch (declared.get(name)) {
            case null -> throw cursor.error(offset, "the entity '" + name + "' is not declared in this document");
            case External e -> throw cursor.error(offset,
                    "the entity '" + name + "' lies outside of this document; external entities are never read");
            case Internal internal -> {
                if (open.contains(name)) {
                    throw cursor.error(offset, "the entity '" + name + "' refers to itself");
                }
                expanded += internal.replacement().length() + 1;
                if (expanded > limit || open.size() >= MAX_NESTING) {
                    throw cursor.error(offset, "the entity '" + name
                            + "' makes the document too large: entities may stand for at most " + limit
                            + " characters and be nested " + MAX_NESTING + " deep");
                }
                open.push(name);
                yield internal.replacement();
            }
        };
    }

    /** The fault inside of an entity, told at the place in the document that refers to it. */
    static XmlSyntaxException inside(String name, XmlSyntaxException fault, Cursor cursor, int offset) {
        String problem = fault.problem();
        return cursor.error(offset, problem.startsWith(INSIDE) ? problem : INSIDE + name + "': " + problem);
    }

    /** Ends the reference that began last. */
    void close() {
        open.pop();
    }
}
