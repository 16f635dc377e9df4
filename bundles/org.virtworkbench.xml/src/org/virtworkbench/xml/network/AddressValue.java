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

import java.util.Optional;

import org.virtworkbench.xml.XmlElement;

/**
 * The address of the host in a network with the length of its prefix, such as {@code 192.168.122.1/24}, of an element {@code <ip>};
 * or the network that a {@code <route>} leads to.
 */
record AddressValue() implements NetworkValue {

    private static final String ADDRESS = "address";
    private static final String PREFIX = "prefix";
    private static final String NETMASK = "netmask";
    private static final String FAMILY = "family";

    @Override
    public String read(XmlElement element) {
        return NetworkDocument.addressOf(element).map(found -> found.address() + found.prefix().map(length -> "/" + length).orElse(""))
                .orElse("");
    }

    @Override
    public void write(XmlElement element, String text) {
        if (read(element).equals(text)) {
            return;
        }
        int slash = text.indexOf('/');
        String address = (slash < 0 ? text : text.substring(0, slash)).strip();
        boolean six = address.contains(":");
        if (six || element.attribute(FAMILY).isPresent()) {
            element.setAttribute(FAMILY, six ? "ipv6" : "ipv4");
        }
        element.setAttribute(ADDRESS, address);
        Optional<String> prefix = slash < 0 ? Optional.empty() : Optional.of(text.substring(slash + 1).strip());
        boolean said = element.attribute(PREFIX).isPresent() || element.attribute(NETMASK).isPresent();
        if (!said || !prefix.equals(NetworkDocument.addressOf(element).flatMap(NetworkDocument.Subnet::prefix).map(String::valueOf))) {
            element.removeAttribute(NETMASK);
            element.removeAttribute(PREFIX);
            prefix.ifPresent(length -> element.setAttribute(PREFIX, length));
        }
    }
}
