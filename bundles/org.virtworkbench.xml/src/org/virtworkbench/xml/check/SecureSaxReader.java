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

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import java.io.IOException;
import java.io.StringReader;

import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * The Java platform's own XML parser, set up so that it never reads anything but the document itself: a second opinion on
 * what a document says. Its own limits are off, as it is asked only about documents that kept to those of this package.
 */
final class SecureSaxReader {

    private static final String FEATURES = "http://xml.org/sax/features/";
    private static final String UNLIMITED = "0";

    private final XMLReader reader;

    SecureSaxReader() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(FEATURES + "external-general-entities", false);
            factory.setFeature(FEATURES + "external-parameter-entities", false);
            factory.setFeature(FEATURES + "namespace-prefixes", true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            SAXParser parser = factory.newSAXParser();
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            parser.setProperty("jdk.xml.elementAttributeLimit", UNLIMITED);
            parser.setProperty("jdk.xml.maxXMLNameLimit", UNLIMITED);
            parser.setProperty("jdk.xml.maxElementDepth", UNLIMITED);
            // it counts &lt; and the like, too, which any large document may be full of
            parser.setProperty("jdk.xml.maxGeneralEntitySizeLimit", UNLIMITED);
            parser.setProperty("jdk.xml.totalEntitySizeLimit", UNLIMITED);
            parser.setProperty("jdk.xml.entityExpansionLimit", UNLIMITED);
            parser.setProperty("jdk.xml.entityReplacementLimit", UNLIMITED);
            reader = parser.getXMLReader();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the Java platform has no XML parser with namespaces", e);
        }
    }

    /** Reads a document and reports it to the handler. */
    void read(InputSource source, DefaultHandler2 handler) throws SAXException, IOException {
        reader.setContentHandler(handler);
        reader.setErrorHandler(handler);
        reader.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        reader.setProperty("http://xml.org/sax/properties/lexical-handler", handler);
        reader.parse(source);
    }
}
