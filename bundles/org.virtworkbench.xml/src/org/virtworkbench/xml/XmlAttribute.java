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

/** An attribute or namespace declaration, with the exact characters that it was read from. */
public final class XmlAttribute {

    private static final String EQUALS = "=";

    private final String before;
    private final String name;
    private final String equals;
    private final char quote;
    private final String raw;
    private final String value;

    /**
     * @param before white space before the name
     * @param equals the equals sign with the white space around it
     * @param raw what stands between the quotes
     * @param value what it means
     */
    XmlAttribute(String before, String name, String equals, char quote, String raw, String value) {
        this.before = before;
        this.name = name;
        this.equals = EQUALS.equals(equals) ? EQUALS : equals;
        this.quote = quote;
        this.raw = raw;
        this.value = value;
    }

    static XmlAttribute of(String before, String name, char quote, String value) {
        return new XmlAttribute(before, name, EQUALS, quote, Escape.attribute(value, quote), value);
    }

    /** The same attribute with another value, everything else as it stands. */
    XmlAttribute with(String newValue) {
        return new XmlAttribute(before, name, equals, quote, Escape.attribute(newValue, quote), newValue);
    }

    /** The name with its prefix. */
    public String name() {
        return name;
    }

    /** The prefix of the name, or an empty string. */
    public String prefix() {
        return QualifiedName.prefix(name);
    }

    /** The name without its prefix. */
    public String localName() {
        return QualifiedName.local(name);
    }

    /** The value with references resolved and white space normalised (XML 1.0, section 3.3.3). */
    public String value() {
        return value;
    }

    /** The characters between the quotes as they stand in the document. */
    public String raw() {
        return raw;
    }

    /** Whether this declares a namespace. */
    public boolean isNamespaceDeclaration() {
        return QualifiedName.isDeclaration(name);
    }

    String before() {
        return before;
    }

    char quote() {
        return quote;
    }

    void writeTo(MarkupSink sink) {
        sink.markup(before).markup(name).markup(equals).markup(quote);
        sink.characters(raw);
        sink.markup(quote);
    }
}
