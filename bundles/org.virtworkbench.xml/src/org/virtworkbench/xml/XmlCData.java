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

/** A CDATA section. */
public final class XmlCData extends XmlNode {

    private final String raw;

    XmlCData(String raw) {
        this.raw = raw;
    }

    /** The text, with line ends as single line feeds. */
    public String value() {
        return Escape.lineEnds(raw);
    }

    @Override
    void writeTo(MarkupSink sink) {
        sink.markup("<![CDATA[").markup(raw).markup("]]>");
    }
}
