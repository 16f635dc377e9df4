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

/**
 * A document that describes an object of libvirt. It is a draft: nothing happens to the object before the document is
 * given back to libvirt.
 */
public abstract class LibvirtDocument {

    private final XmlDocument document;

    /**
     * @param document the whole document
     * @param rootName name that its root element must have
     * @throws XmlSyntaxException when it has another one
     */
    protected LibvirtDocument(XmlDocument document, String rootName) throws XmlSyntaxException {
        this.document = document;
        if (!root().is("", rootName)) {
            throw new XmlSyntaxException(document.rootPosition(),
                    "<" + rootName + "> expected as the root element, found <" + root().name() + ">");
        }
    }

    /** The document itself, for everything that has no accessor. */
    public final XmlDocument document() {
        return document;
    }

    /** The root element. */
    public final XmlElement root() {
        return document.root();
    }

    /** The document as libvirt takes it; without edits exactly as it was read. */
    public final String toXml() {
        return document.toXml();
    }

    /** The object's name; empty when the document has none. */
    public final Optional<String> name() {
        return root().value("name");
    }

    /** Sets the object's name. */
    public final void setName(String name) {
        root().setValue("name", name);
    }

    /** The object's uuid, as written. */
    public final Optional<String> uuid() {
        return root().value("uuid");
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + '[' + name().orElse("") + ']';
    }
}
