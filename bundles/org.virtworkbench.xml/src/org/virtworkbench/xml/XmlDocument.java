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

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/**
 * An XML 1.0 document with namespaces that is written back exactly as it was read, except for what was edited.
 *
 * <p>
 * Parsing checks well-formedness in full. External entities are never read. Declared internal entities are expanded
 * within {@link XmlLimits#expansion()}; references to parameter entities are refused, and attribute types and defaults
 * of a DTD are kept but not applied.
 */
public final class XmlDocument {

    private static final int INITIAL_LENGTH = 4096;

    private final XmlDeclaration declaration;
    private final List<XmlNode> nodes;
    private final Charset charset;
    private final boolean marked;
    private final boolean sameInAllEditions;

    private XmlDocument(XmlParser parser, Charset charset, boolean marked) {
        this.declaration = parser.declaration();
        this.nodes = parser.nodes();
        this.sameInAllEditions = parser.sameInAllEditions();
        this.charset = charset;
        this.marked = marked;
    }

    /**
     * Reads a file.
     *
     * @throws IOException when it cannot be read
     * @throws XmlSyntaxException when it is too large or not well-formed
     */
    public static XmlDocument read(Path file) throws IOException, XmlSyntaxException {
        return parse(readBytes(file, XmlLimits.DEFAULT));
    }

    /**
     * Reads the bytes of a file, but never more than the limit allows.
     *
     * @throws IOException when it cannot be read
     * @throws XmlSyntaxException when it is too large
     */
    public static byte[] readBytes(Path file, XmlLimits limits) throws IOException, XmlSyntaxException {
        long size = Files.size(file);
        if (size > limits.bytes()) {
            throw tooLarge(size + " bytes", limits);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(limits.bytes() + 1);
            if (bytes.length > limits.bytes()) {
                throw tooLarge("more than that", limits);
            }
            return bytes;
        }
    }

    /** Parses a document in its encoding, within the usual limits. */
    public static XmlDocument parse(byte[] bytes) throws XmlSyntaxException {
        return parse(bytes, XmlLimits.DEFAULT);
    }

    /** Parses a document in its encoding. */
    public static XmlDocument parse(byte[] bytes, XmlLimits limits) throws XmlSyntaxException {
        if (bytes.length > limits.bytes()) {
            throw tooLarge(bytes.length + " bytes", limits);
        }
        SourceDecoder.Source source = SourceDecoder.decode(bytes);
        XmlParser parser = new XmlParser(source.text(), limits);
        parser.parse();
        return new XmlDocument(parser, source.charset(), source.marked());
    }

    /** Parses a document that is text already, as libvirt's functions return it; a declared encoding says nothing then. */
    public static XmlDocument parse(String text) throws XmlSyntaxException {
        XmlLimits limits = XmlLimits.DEFAULT;
        if (text.length() > limits.bytes()) {
            throw tooLarge(text.length() + " characters", limits);
        }
        boolean mark = text.startsWith(SourceDecoder.MARK);
        XmlParser parser = new XmlParser(mark ? text.substring(1) : text, limits);
        parser.parse();
        return new XmlDocument(parser, StandardCharsets.UTF_8, mark);
    }

    private static XmlSyntaxException tooLarge(String size, XmlLimits limits) {
        return new XmlSyntaxException(1, 1, "the document is too large: it has " + size + ", and at most "
                + limits.bytes() + " bytes are read (libvirt itself carries 4 MiB)");
    }

    /** The root element. */
    public XmlElement root() {
        for (XmlNode node : nodes) {
            if (node instanceof XmlElement element) {
                return element;
            }
        }
        throw new IllegalStateException("a document without a root element");
    }

    /** The nodes at top level in their order: the root element, and what stands before and after it. */
    public List<XmlNode> nodes() {
        return Collections.unmodifiableList(nodes);
    }

    /** The encoding in which the document was read and is written. */
    public Charset charset() {
        return charset;
    }

    /**
     * Whether the document keeps to what all editions of XML 1.0 agree on: version "1.0" and names in ASCII. A reader of an
     * older edition may refuse a document that does not.
     */
    public boolean sameInAllEditions() {
        return sameInAllEditions;
    }

    /** The document as text; without edits exactly what was parsed. */
    public String toXml() {
        return declaration.raw() + write(nodes, null);
    }

    /**
     * The document in its encoding; without edits exactly the bytes that were parsed. Characters that the encoding lacks
     * become character references.
     *
     * @throws IllegalStateException when a name or a comment has a character that the encoding lacks
     */
    public byte[] toBytes() {
        boolean all = StandardCharsets.UTF_8.equals(charset);
        return SourceDecoder.encode(declaration.raw() + write(nodes, all ? null : charset.newEncoder()), charset, marked);
    }

    /** A document of its own with the same content. */
    public XmlDocument copy() {
        return reparse(toXml());
    }

    /** Where the root element begins. */
    public Position rootPosition() {
        String before = declaration.raw() + write(nodes.subList(0, nodes.indexOf(root())), null);
        return Position.of(before, before.length());
    }

    static XmlDocument copyOf(XmlElement element) {
        StringBuilder declarations = new StringBuilder();
        MarkupSink sink = new MarkupSink(declarations, null);
        for (XmlElement around = element.parentOrNull(); around != null; around = around.parentOrNull()) {
            for (XmlAttribute attribute : around.attributes()) {
                boolean known = element.attribute(attribute.name()).isPresent()
                        || declarations.indexOf(' ' + attribute.name() + '=') >= 0;
                if (attribute.isNamespaceDeclaration() && !known) {
                    XmlAttribute.of(" ", attribute.name(), attribute.quote(), attribute.value()).writeTo(sink);
                }
            }
        }
        int afterName = element.name().length() + 1;
        return reparse(new StringBuilder(element.toXml()).insert(afterName, declarations).toString());
    }

    private static XmlDocument reparse(String xml) {
        try {
            return parse(xml);
        } catch (XmlSyntaxException e) {
            throw new IllegalStateException("a document that was edited is not well-formed", e);
        }
    }

    static String write(List<XmlNode> nodes, CharsetEncoder encoder) {
        StringBuilder out = new StringBuilder(INITIAL_LENGTH);
        MarkupSink sink = new MarkupSink(out, encoder);
        XmlWalk walk = new XmlWalk(nodes, false);
        while (walk.next() != XmlWalk.Step.DONE) {
            if (walk.step() == XmlWalk.Step.END) {
                ((XmlElement) walk.node()).writeEndTo(sink);
            } else {
                walk.node().writeTo(sink);
            }
        }
        return out.toString();
    }
}
