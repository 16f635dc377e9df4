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

import java.util.Optional;

/** A part of a document, together with the exact characters that it was read from. */
public abstract sealed class XmlNode
        permits XmlElement, XmlText, XmlCData, XmlEntityReference, XmlComment, XmlInstruction, XmlDoctype {

    private XmlElement parent;

    /** The element that contains this node; empty for nodes outside of the root element and for detached ones. */
    public final Optional<XmlElement> parent() {
        return Optional.ofNullable(parent);
    }

    final XmlElement parentOrNull() {
        return parent;
    }

    final void setParent(XmlElement parent) {
        this.parent = parent;
    }

    /** Appends the node's own markup as it stands in the document; for an element its start tag. */
    abstract void writeTo(MarkupSink sink);
}
