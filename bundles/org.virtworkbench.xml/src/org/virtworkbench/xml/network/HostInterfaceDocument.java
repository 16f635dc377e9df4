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
import java.util.Optional;
import java.util.stream.Stream;

import org.virtworkbench.xml.LibvirtDocument;
import org.virtworkbench.xml.Values;
import org.virtworkbench.xml.XmlDocument;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.XmlSyntaxException;

/** The XML of a network interface of a host, as {@code virInterfaceGetXMLDesc} returns it. */
public final class HostInterfaceDocument extends LibvirtDocument {

    private static final String INTERFACE = "interface";

    /** @throws XmlSyntaxException when the root element is not {@code <interface>} */
    public HostInterfaceDocument(XmlDocument document) throws XmlSyntaxException {
        super(document, INTERFACE);
    }

    /** @throws XmlSyntaxException when the text is not a well-formed interface document */
    public static HostInterfaceDocument parse(String xml) throws XmlSyntaxException {
        return new HostInterfaceDocument(XmlDocument.parse(xml));
    }

    /** What kind of interface it is: "ethernet", "bridge", "bond", "vlan". */
    public String kind() {
        return root().attribute("type").orElse("");
    }

    /** Bytes of the largest packet. */
    public Optional<Integer> mtu() {
        return Values.integer(root().value("mtu/@size"));
    }

    /** The addresses that it is configured with, with their prefix length where one is said. */
    public List<String> addresses() {
        return root().elements("protocol").stream().flatMap(protocol -> protocol.elements("ip").stream())
                .filter(ip -> ip.attribute("address").isPresent())
                .map(ip -> ip.attribute("address").get() + ip.attribute("prefix").map(prefix -> "/" + prefix).orElse("")).toList();
    }

    /** The names of the interfaces that a bridge or a bond is made of, or that a VLAN stands on. */
    public List<String> parts() {
        return Stream.of("bridge", "bond", "vlan").flatMap(kind -> root().elements(kind).stream())
                .flatMap(kind -> kind.elements(INTERFACE).stream()).map(HostInterfaceDocument::nameOf).filter(name -> !name.isEmpty())
                .toList();
    }

    private static String nameOf(XmlElement element) {
        return element.attribute("name").orElse("");
    }
}
