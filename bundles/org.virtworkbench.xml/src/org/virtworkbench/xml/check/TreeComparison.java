/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.xml.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.virtworkbench.xml.XmlAttribute;
import org.virtworkbench.xml.XmlCData;
import org.virtworkbench.xml.XmlComment;
import org.virtworkbench.xml.XmlDoctype;
import org.virtworkbench.xml.XmlDocument;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.XmlEntityReference;
import org.virtworkbench.xml.XmlInstruction;
import org.virtworkbench.xml.XmlText;
import org.virtworkbench.xml.XmlWalk;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.Attributes2;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Walks a document in step with what another parser reports of the original, and keeps the first place where the two do
 * not say the same: elements with their namespaces, attributes, text, comments and instructions, in their order.
 */
final class TreeComparison extends DefaultHandler2 {

    /** Ends the other parser's work at the first difference. */
    private static final class Differs extends SAXException {

        private static final long serialVersionUID = 1L;

        Differs(String message) {
            super(message);
        }
    }

    private final XmlWalk walk;
    private final boolean attributeTypes;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder expectedText = new StringBuilder();
    private Locator locator;
    private Difference difference;
    private boolean inDoctype;

    TreeComparison(XmlDocument document) {
        this.walk = new XmlWalk(document.nodes(), true);
        this.attributeTypes = document.nodes().stream()
                .anyMatch(node -> node instanceof XmlDoctype doctype && doctype.declaredAttributes() > 0);
    }

    /** The first difference, in the lines of the original. */
    Optional<Difference> difference() {
        return Optional.ofNullable(difference);
    }

    @Override
    public void setDocumentLocator(Locator documentLocator) {
        this.locator = documentLocator;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        if (!(next() instanceof XmlElement element) || walk.step() != XmlWalk.Step.START) {
            throw differs("<" + name + "> is missing");
        }
        if (!element.name().equals(name) || !element.is(uri, localName)) {
            throw differs("<" + name + "> became <" + element.name() + ">");
        }
        attributes(element, attributes);
    }

    private void attributes(XmlElement element, Attributes attributes) throws SAXException {
        if (sameInOrder(element.attributes(), attributes)) {
            return;
        }
        Map<String, String> values = HashMap.newHashMap(attributes.getLength());
        for (int i = 0; i < attributes.getLength(); i++) {
            if (!(attributes instanceof Attributes2 more) || more.isSpecified(i)) {
                values.put(attributes.getQName(i), attributes.getValue(i));
            }
        }
        for (XmlAttribute attribute : element.attributes()) {
            String value = values.remove(attribute.name());
            if (value == null || !value.equals(attribute.value()) && !sameTokens(value, attribute.value())) {
                throw differs("the attribute '" + attribute.name() + "' of <" + element.name() + "> differs");
            }
        }
        if (!values.isEmpty()) {
            throw differs("the attribute '" + values.keySet().iterator().next() + "' of <" + element.name()
                    + "> is missing");
        }
    }

    /** The usual case, told apart without building a map. */
    private static boolean sameInOrder(List<XmlAttribute> expected, Attributes attributes) {
        if (expected.size() != attributes.getLength()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).name().equals(attributes.getQName(i)) || !expected.get(i).value().equals(attributes.getValue(i))) {
                return false;
            }
        }
        return true;
    }

    /** With declared types the other parser joins white space in values, which this package leaves as it is. */
    private boolean sameTokens(String one, String other) {
        return attributeTypes && one.equals(other.strip().replaceAll(" +", " "));
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        if (!(next() instanceof XmlElement element) || walk.step() != XmlWalk.Step.END || !element.name().equals(name)) {
            throw differs("the end of <" + name + "> is missing");
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        text.append(chars, start, length);
    }

    @Override
    public void ignorableWhitespace(char[] chars, int start, int length) {
        text.append(chars, start, length);
    }

    @Override
    public void processingInstruction(String target, String data) throws SAXException {
        if (!inDoctype && (!(next() instanceof XmlInstruction instruction) || !instruction.target().equals(target)
                || !instruction.data().equals(data))) {
            throw differs("the instruction <?" + target + "?> differs");
        }
    }

    @Override
    public void comment(char[] chars, int start, int length) throws SAXException {
        if (!inDoctype
                && (!(next() instanceof XmlComment comment) || !comment.value().contentEquals(new String(chars, start, length)))) {
            throw differs("a comment differs");
        }
    }

    @Override
    public void startDTD(String name, String publicId, String systemId) {
        inDoctype = true;
    }

    @Override
    public void endDTD() {
        inDoctype = false;
    }

    @Override
    public void skippedEntity(String name) throws SAXException {
        if (!(next() instanceof XmlEntityReference reference) || reference.isKnown() || !reference.name().equals(name)) {
            throw differs("the entity '" + name + "' was left out by the reader that this is compared with");
        }
    }

    @Override
    public void endDocument() throws SAXException {
        if (next() != null) {
            throw differs("there is more than in the original");
        }
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }

    /** The next node but text; the text up to it is compared. */
    private Object next() throws SAXException {
        while (walk.next() == XmlWalk.Step.LEAF) {
            switch (walk.node()) {
                case XmlText plain when walk.depth() > 0 -> expectedText.append(plain.value());
                case XmlCData data -> expectedText.append(data.value());
                case XmlText space -> {
                    // white space outside of the root element is not reported by parsers
                }
                case XmlDoctype doctype -> {
                    // kept as it stands, and compared as bytes
                }
                default -> {
                    compareText();
                    return walk.node();
                }
            }
        }
        compareText();
        return walk.node();
    }

    private void compareText() throws SAXException {
        if (text.compareTo(expectedText) != 0) {
            throw differs("the text before this place differs");
        }
        text.setLength(0);
        expectedText.setLength(0);
    }

    private SAXException differs(String what) {
        difference = new Difference(locator == null ? 1 : locator.getLineNumber(),
                locator == null ? 1 : locator.getColumnNumber(), what);
        return new Differs(what);
    }
}
