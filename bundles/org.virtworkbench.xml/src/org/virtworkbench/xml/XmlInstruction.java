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

/** A processing instruction. */
public final class XmlInstruction extends XmlNode {

    private final String target;
    private final String raw;

    XmlInstruction(String target, String raw) {
        this.target = target;
        this.raw = raw;
    }

    /** The name that the instruction begins with. */
    public String target() {
        return target;
    }

    /** The rest of the instruction without leading white space, with line ends as single line feeds. */
    public String data() {
        int start = 0;
        while (start < raw.length() && XmlChars.isSpace(raw.charAt(start))) {
            start++;
        }
        return Escape.lineEnds(raw.substring(start));
    }

    @Override
    void writeTo(MarkupSink sink) {
        sink.markup("<?").markup(target).markup(raw).markup("?>");
    }
}
