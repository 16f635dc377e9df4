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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Namespace declarations in force while a document is walked from start to end. */
final class NamespaceScope {

    private record Shadowed(int depth, String prefix, String uri) {
    }

    private final Map<String, String> uris = new HashMap<>();
    private final List<Shadowed> shadowed = new ArrayList<>();
    private int depth;

    NamespaceScope() {
        uris.put("", "");
        uris.put("xml", QualifiedName.XML_NAMESPACE);
    }

    /** Begins an element. */
    void enter() {
        depth++;
    }

    /** Ends the element that began last, and with it the declarations made in it. */
    void leave() {
        while (!shadowed.isEmpty() && shadowed.getLast().depth() == depth) {
            Shadowed last = shadowed.removeLast();
            if (last.uri() == null) {
                uris.remove(last.prefix());
            } else {
                uris.put(last.prefix(), last.uri());
            }
        }
        depth--;
    }

    /** Declares a prefix for the element that began last. */
    void declare(String prefix, String uri) {
        shadowed.add(new Shadowed(depth, prefix, uris.put(prefix, uri)));
    }

    /** What a prefix means; the empty one always means something, if only "no namespace". */
    Optional<String> lookup(String prefix) {
        return Optional.ofNullable(uris.get(prefix));
    }
}
