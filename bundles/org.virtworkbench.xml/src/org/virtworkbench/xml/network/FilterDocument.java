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

import org.virtworkbench.xml.LibvirtDocument;
import org.virtworkbench.xml.XmlDocument;
import org.virtworkbench.xml.XmlSyntaxException;

/** The XML of a network filter, as {@code virNWFilterGetXMLDesc} returns it. */
public final class FilterDocument extends LibvirtDocument {

    /** @throws XmlSyntaxException when the root element is not {@code <filter>} */
    public FilterDocument(XmlDocument document) throws XmlSyntaxException {
        super(document, "filter");
    }

    /** @throws XmlSyntaxException when the text is not a well-formed filter document */
    public static FilterDocument parse(String xml) throws XmlSyntaxException {
        return new FilterDocument(XmlDocument.parse(xml));
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
