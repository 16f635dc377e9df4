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

/** Character data outside of CDATA sections. */
public final class XmlText extends XmlNode {

    private final String raw;
    private final String value;

    XmlText(String raw, String value) {
        this.raw = raw;
        this.value = value;
    }

    /**
     * Makes a text node.
     *
     * @throws IllegalArgumentException when XML cannot contain the text
     */
    static XmlText of(String value) {
        return new XmlText(Escape.text(value), value);
    }

    /** The characters as they stand in the document, references unresolved. */
    public String raw() {
        return raw;
    }

    /** The text with references resolved and line ends as single line feeds. */
    public String value() {
        return value;
    }

    /** Whether this is nothing but white space. */
    public boolean isSpace() {
        return XmlChars.isSpace(raw);
    }

    @Override
    void writeTo(MarkupSink sink) {
        sink.characters(raw);
    }
}
