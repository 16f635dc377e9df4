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

import java.util.Collections;
import java.util.List;

/** A reference to an entity, with what it stands for where the document itself declares it. */
public final class XmlEntityReference extends XmlNode {

    private final String name;
    private final List<XmlNode> expansion;
    private final boolean known;

    XmlEntityReference(String name, List<XmlNode> expansion, boolean known) {
        this.name = name;
        this.known = known;
        this.expansion = Collections.unmodifiableList(expansion);
    }

    /** The entity's name. */
    public String name() {
        return name;
    }

    /** Whether the document declares the entity; else it may be declared outside, which is never read. */
    public boolean isKnown() {
        return known;
    }

    /** The nodes that the reference stands for; they cannot be edited. */
    public List<XmlNode> expansion() {
        return expansion;
    }

    /** The text that the reference stands for. */
    public String value() {
        StringBuilder text = new StringBuilder();
        XmlWalk walk = new XmlWalk(expansion, true);
        while (walk.next() != XmlWalk.Step.DONE) {
            if (walk.step() == XmlWalk.Step.LEAF) {
                text.append(TextContent.of(walk.node()));
            }
        }
        return text.toString();
    }

    @Override
    void writeTo(MarkupSink sink) {
        sink.markup('&').markup(name).markup(';');
    }
}
