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

/** A document type declaration, kept as it stands. What it refers to outside of the document is never read. */
public final class XmlDoctype extends XmlNode {

    private final String name;
    private final String raw;
    private final int attributes;

    XmlDoctype(String name, String raw, int attributes) {
        this.name = name;
        this.raw = raw;
        this.attributes = attributes;
    }

    /** The declared name of the root element. */
    public String name() {
        return name;
    }

    /**
     * Of how many attributes it declares type and default. They are kept, but not applied: an attribute has the value that
     * is written in the document.
     */
    public int declaredAttributes() {
        return attributes;
    }

    @Override
    void writeTo(MarkupSink sink) {
        sink.markup(raw);
    }
}
