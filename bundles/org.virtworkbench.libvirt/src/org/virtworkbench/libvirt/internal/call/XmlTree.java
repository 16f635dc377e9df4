package org.virtworkbench.libvirt.internal.call;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Elements, attributes and texts of a small document that libvirt wrote, for reading a few fields. What is not there is an empty element or an empty text. */
public final class XmlTree {

    private static final XMLInputFactory FACTORY = factory();
    private static final XmlTree NOTHING = new XmlTree("");

    private final String name;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XmlTree> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private XmlTree(String name) {
        this.name = name;
    }

    /**
     * @param xml a document
     * @return its root element; an empty one when it can't be read
     */
    public static XmlTree parse(String xml) {
        try {
            XMLStreamReader reader = reader(xml);
            try {
                return read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            return NOTHING;
        }
    }

    /** Making a factory costs more than reading such a document; one must not be used by two threads at once. */
    private static XMLStreamReader reader(String xml) throws XMLStreamException {
        synchronized (FACTORY) {
            return FACTORY.createXMLStreamReader(new StringReader(xml));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static XmlTree read(XMLStreamReader reader) throws XMLStreamException {
        XmlTree document = new XmlTree("");
        Deque<XmlTree> path = new ArrayDeque<>(List.of(document));
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> path.push(path.peek().add(reader));
                case XMLStreamConstants.END_ELEMENT -> path.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> path.peek().text.append(reader.getText());
                default -> { // comments and the like
                }
            }
        }
        return document.children.isEmpty() ? NOTHING : document.children.get(0);
    }

    private XmlTree add(XMLStreamReader reader) {
        XmlTree child = new XmlTree(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            child.attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        children.add(child);
        return child;
    }

    /**
     * @param element its name
     * @return the first child of this name, else an empty element
     */
    public XmlTree child(String element) {
        return children(element).findFirst().orElse(NOTHING);
    }

    /**
     * @param element their name
     * @return all children of this name
     */
    public Stream<XmlTree> children(String element) {
        return children.stream().filter(child -> child.name.equals(element));
    }

    /** {@return whether the document has this element} */
    public boolean exists() {
        return this != NOTHING;
    }

    /**
     * @param attribute its name
     * @return its value, else an empty text
     */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** {@return the element's own text without white space around it} */
    public String text() {
        return text.toString().strip();
    }

    /** {@return the element's text as a number, 0 when it is none} */
    public long number() {
        try {
            return Long.parseLong(text());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
