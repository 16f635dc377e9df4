/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.xml.network;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.virtworkbench.xml.LibvirtDocument;
import org.virtworkbench.xml.XmlDocument;
import org.virtworkbench.xml.XmlSyntaxException;

/** The XML of a network filter, as {@code virNWFilterGetXMLDesc} returns it. */
public final class FilterDocument extends LibvirtDocument {

    /** What stands between the quotes where libvirt begins a filter, and where it refers to another one. */
    private static final Pattern NAMES = Pattern
            .compile("(?m)(?<=^<filter name=').*(?=' chain='[^']*'.*>$)|(?<=^ {0,9}<filterref filter=').*(?='/?>$)");

    /** @throws XmlSyntaxException when the root element is not {@code <filter>} */
    public FilterDocument(XmlDocument document) throws XmlSyntaxException {
        super(document, "filter");
    }

    /** @throws XmlSyntaxException when the text is not a well-formed filter document */
    public static FilterDocument parse(String xml) throws XmlSyntaxException {
        return new FilterDocument(XmlDocument.parse(xml));
    }

    /**
     * {@return the XML of a filter with markup for what its names hold} libvirt writes names as they are, so that a filter with "&lt;" or a quote in its
     * name is not well-formed. What is well-formed stays as it is.
     *
     * @param xml from libvirt, with each element on a line of its own
     */
    public static String mended(String xml) {
        try {
            XmlDocument.parse(xml);
            return xml;
        } catch (XmlSyntaxException e) {
            return NAMES.matcher(xml).replaceAll(name -> Matcher
                    .quoteReplacement(name.group().replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;")));
        }
    }

    /** The filter's name, which is an attribute here. */
    public String filterName() {
        return root().attribute("name").orElse("");
    }

    /** Where its rules go; "root" where nothing is said. */
    public String chain() {
        return root().attribute("chain").orElse("root");
    }

    /** How many rules it has of its own. */
    public int rules() {
        return root().elements("rule").size();
    }

    /** The names of the filters that it refers to, in their order. */
    public List<String> includes() {
        return root().elements("filterref").stream().flatMap(each -> each.attribute("filter").stream()).distinct().toList();
    }
}
