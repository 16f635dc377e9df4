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
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An element. Reading never changes anything; each editing method changes the one place that it names and leaves every
 * other character of the document as it stands.
 *
 * <p>
 * Names of children are local names, and children are looked for in the namespace of this element, which for
 * everything of libvirt's own is none. Not safe for use by several threads while one of them edits.
 */
public final class XmlElement extends XmlNode {

    private final String name;
    private String namespace = "";
    private List<XmlAttribute> attributes = List.of();
    private List<XmlNode> nodes = List.of();
    private String tagSpace = "";
    private String endSpace = "";
    private boolean selfClosed;

    XmlElement(String name) {
        this.name = name;
    }

    /**
     * Reads an element from its XML, for insertion into a document.
     *
     * @throws XmlSyntaxException when the text is not one well-formed element
     */
    public static XmlElement parse(String xml) throws XmlSyntaxException {
        return XmlDocument.parse(xml).root();
    }

    /**
     * Makes an empty element that belongs to no document and is in no namespace.
     *
     * @throws IllegalArgumentException when the name is none
     */
    public static XmlElement create(String name) {
        requireName(name);
        XmlElement element = new XmlElement(name);
        element.selfClosed = true;
        return element;
    }

    // reading

    /** The name with its prefix. */
    public String name() {
        return name;
    }

    /** The name without its prefix. */
    public String localName() {
        return QualifiedName.local(name);
    }

    /** The prefix of the name, or an empty string. */
    public String prefix() {
        return QualifiedName.prefix(name);
    }

    /** The namespace of the name, or an empty string. */
    public String namespace() {
        return namespace;
    }

    /** Whether this is the element of that local name and namespace. */
    public boolean is(String namespaceUri, String localName) {
        return namespace.equals(namespaceUri) && localName().equals(localName);
    }

    /** The attributes and namespace declarations in their order. */
    public List<XmlAttribute> attributes() {
        return Collections.unmodifiableList(attributes);
    }

    /** The value of an attribute, by its name with prefix. */
    public Optional<String> attribute(String attributeName) {
        for (XmlAttribute attribute : attributes) {
            if (attribute.name().equals(attributeName)) {
                return Optional.of(attribute.value());
            }
        }
        return Optional.empty();
    }

    /** Everything that the element contains, in its order. */
    public List<XmlNode> nodes() {
        return Collections.unmodifiableList(nodes);
    }

    /** The child elements of any name and namespace, in their order. */
    public List<XmlElement> elements() {
        List<XmlElement> found = new ArrayList<>();
        for (XmlNode node : nodes) {
            if (node instanceof XmlElement element) {
                found.add(element);
            }
        }
        return found;
    }

    /** The child elements of that local name in the namespace of this element. */
    public List<XmlElement> elements(String localName) {
        List<XmlElement> found = elements();
        found.removeIf(element -> !element.is(namespace, localName));
        return found;
    }

    /** The first child element of that local name in the namespace of this element. */
    public Optional<XmlElement> child(String localName) {
        return child(namespace, localName);
    }

    /** The first child element of that local name in that namespace. */
    public Optional<XmlElement> child(String namespaceUri, String localName) {
        for (XmlNode node : nodes) {
            if (node instanceof XmlElement element && element.is(namespaceUri, localName)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /** The element that is reached by a path of local names, taking the first child of each name. */
    public Optional<XmlElement> find(String... path) {
        Optional<XmlElement> found = Optional.of(this);
        for (String step : path) {
            found = found.flatMap(element -> element.child(step));
        }
        return found;
    }

    /** The text directly in this element, without that of child elements. */
    public String text() {
        return TextContent.of(nodes);
    }

    /**
     * A value below this element.
     *
     * @param path local names separated by slashes, of which the first child of each name counts, and for an attribute its
     *            name after an at sign at the end: "source/@file", "@type", "title"
     * @return empty when the element or the attribute is missing
     */
    public Optional<String> value(String path) {
        return ElementPath.of(path).get(this);
    }

    /** What a prefix means here; the empty prefix gives the default namespace. */
    Optional<String> lookup(String prefix) {
        String declaration = prefix.isEmpty() ? QualifiedName.XMLNS : QualifiedName.XMLNS + ':' + prefix;
        for (XmlElement element = this; element != null; element = element.parentOrNull()) {
            Optional<String> uri = element.attribute(declaration);
            if (uri.isPresent()) {
                return uri;
            }
        }
        return prefix.isEmpty() ? Optional.of("") : Optional.empty();
    }

    // editing

    /**
     * Sets an attribute, or adds it behind the others.
     *
     * @param attributeName name with prefix; a prefix must be declared
     * @throws IllegalArgumentException when the name is none, its prefix is not declared, or XML cannot contain the value
     */
    public void setAttribute(String attributeName, String value) {
        for (int i = 0; i < attributes.size(); i++) {
            XmlAttribute attribute = attributes.get(i);
            if (attribute.name().equals(attributeName)) {
                if (!attribute.value().equals(value)) {
                    attributes.set(i, attribute.with(value));
                }
                return;
            }
        }
        requireName(attributeName);
        String prefix = QualifiedName.prefix(attributeName);
        if (!prefix.isEmpty() && !QualifiedName.isDeclaration(attributeName) && lookup(prefix).isEmpty()) {
            throw new IllegalArgumentException("the prefix of " + attributeName + " is not declared");
        }
        String before = attributes.isEmpty() ? " " : attributes.getLast().before();
        char quote = attributes.isEmpty() ? Layout.quoteLike(this) : attributes.getLast().quote();
        attributeList().add(XmlAttribute.of(before, attributeName, quote, value));
    }

    /** Removes an attribute if it is there. */
    public void removeAttribute(String attributeName) {
        attributes.removeIf(attribute -> attribute.name().equals(attributeName));
    }

    /**
     * Sets the text of an element that has no child elements; comments in it stay.
     *
     * @throws IllegalStateException when the element has child elements
     * @throws IllegalArgumentException when XML cannot contain the text
     */
    public void setText(String value) {
        if (text().equals(value)) {
            return;
        }
        if (!elements().isEmpty()) {
            throw new IllegalStateException("<" + name + "> contains elements, not only text");
        }
        replaceNodes(TextContent.with(nodes, value));
    }

    /** The child of that name, created in the schema's order when it is missing. */
    public XmlElement ensure(String localName) {
        return child(localName).orElseGet(() -> add(localName));
    }

    /** The element that a path of local names leads to; all that is missing on the way is created. */
    public XmlElement ensure(String first, String... more) {
        XmlElement element = ensure(first);
        for (String step : more) {
            element = element.ensure(step);
        }
        return element;
    }

    /** Creates one more child of that name, in this element's namespace and the schema's order. */
    public XmlElement add(String localName) {
        String prefix = prefix();
        XmlElement child = create(prefix.isEmpty() ? localName : prefix + ':' + localName);
        child.namespace = namespace;
        Layout.insert(this, child);
        return child;
    }

    /**
     * Creates a child in a namespace of its own, which it declares.
     *
     * @throws IllegalArgumentException when prefix and name make no name
     */
    public XmlElement add(String prefix, String namespaceUri, String localName) {
        XmlElement child = create(prefix + ':' + localName);
        child.namespace = namespaceUri;
        Layout.insert(this, child);
        child.setAttribute(QualifiedName.XMLNS + ':' + prefix, namespaceUri);
        return child;
    }

    /**
     * Inserts an element that belongs to no document yet, in the schema's order, and indents it like its new siblings.
     *
     * @throws IllegalStateException when the element has a parent
     */
    public void add(XmlElement element) {
        if (element.parentOrNull() != null) {
            throw new IllegalStateException("<" + element.name() + "> has a parent already");
        }
        Layout.insert(this, element);
        Layout.indent(element);
    }

    /**
     * Sets a value below this element and creates the elements that are missing on the way, or without a value removes the
     * attribute or the element that has it.
     *
     * @param path as for {@link #value(String)}
     */
    public void setValue(String path, Optional<String> value) {
        ElementPath place = ElementPath.of(path);
        value.ifPresentOrElse(text -> place.set(this, text), () -> place.clear(this));
    }

    /** Sets a value below this element, see {@link #setValue(String, Optional)}. */
    public void setValue(String path, String value) {
        ElementPath.of(path).set(this, value);
    }

    /** Removes this element together with the white space that put it on a line of its own. */
    public void remove() {
        Layout.remove(this);
    }

    /** A copy that belongs to no document; it declares the namespaces that it uses from outside. */
    public XmlElement copy() {
        XmlDocument copy = XmlDocument.copyOf(this);
        return copy.root();
    }

    /** The markup of this element and all that it contains, as it stands. */
    public String toXml() {
        return XmlDocument.write(List.of(this), null);
    }

    private static void requireName(String name) {
        if (!XmlChars.isQualifiedName(Objects.requireNonNull(name))) {
            throw new IllegalArgumentException("'" + name + "' is not a name in XML");
        }
    }

    // for the parser and the layout

    List<XmlAttribute> attributeList() {
        if (!(attributes instanceof ArrayList)) {
            attributes = new ArrayList<>(4);
        }
        return attributes;
    }

    /** The content for reading alone, without the wrapper that guards it outside of this package. */
    List<XmlNode> rawNodes() {
        return nodes;
    }

    List<XmlNode> nodeList() {
        if (!(nodes instanceof ArrayList)) {
            nodes = new ArrayList<>(3);
        }
        return nodes;
    }

    void setNamespace(String namespace) {
        this.namespace = namespace;
    }

    void setTagEnd(String space, boolean closed) {
        tagSpace = space;
        selfClosed = closed;
    }

    void setEndSpace(String space) {
        endSpace = space;
    }

    boolean isSelfClosed() {
        return selfClosed;
    }

    void append(XmlNode node) {
        node.setParent(this);
        nodeList().add(node);
    }

    /** Replaces the content; without any, an element that is new or was emptied is written as one tag. */
    void replaceNodes(List<XmlNode> replacement) {
        nodes.forEach(node -> node.setParent(null));
        nodes = new ArrayList<>(replacement);
        nodes.forEach(node -> node.setParent(this));
        close(nodes.isEmpty());
    }

    /** Writes the element as one tag, or as a start tag and an end tag. */
    void close(boolean asOneTag) {
        if (selfClosed && !asOneTag) {
            tagSpace = "";
        }
        selfClosed = asOneTag;
    }

    @Override
    void writeTo(MarkupSink sink) {
        sink.markup('<').markup(name);
        for (XmlAttribute attribute : attributes) {
            attribute.writeTo(sink);
        }
        sink.markup(tagSpace).markup(selfClosed ? "/>" : ">");
    }

    void writeEndTo(MarkupSink sink) {
        if (!selfClosed) {
            sink.markup("</").markup(name).markup(endSpace).markup('>');
        }
    }
}
