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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.virtworkbench.xml.XmlElement;

/**
 * What an element of a network's document says, however it is written: without white space, comments and the order of attributes and records, and without
 * what libvirt counts while the network runs. A netmask means the same as its prefix, and what libvirt takes where neither is said.
 */
final class Meaning {

    /** Say nothing when they are empty. */
    private static final Set<String> CONTAINERS = Set.of("dns", "dhcp", "bandwidth");
    /** How many interfaces of guests use something just now. */
    private static final String COUNT = "connections";
    /** Elements that say an address of a network. */
    private static final Set<String> ADDRESSES = Set.of("ip", "route");

    private Meaning() {
    }

    static String of(XmlElement element) {
        String attributes = attributes(element).entrySet().stream().map(attribute -> attribute.getKey() + '=' + attribute.getValue())
                .collect(Collectors.joining("\u0001"));
        return element.localName() + '\u0002' + attributes + '\u0003' + element.text().strip() + '\u0004' + of(element.elements())
                + '\u0005';
    }

    private static Map<String, String> attributes(XmlElement element) {
        Map<String, String> attributes = new TreeMap<>();
        element.attributes().forEach(attribute -> attributes.put(attribute.name(), attribute.value()));
        attributes.remove(COUNT);
        if (ADDRESSES.contains(element.localName())) {
            Optional<Integer> prefix = NetworkDocument.addressOf(element).flatMap(NetworkDocument.Subnet::prefix);
            prefix.ifPresent(length -> {
                attributes.remove("netmask");
                attributes.put("prefix", Integer.toString(length));
                attributes.put("family", attributes.get("address").contains(":") ? "ipv6" : "ipv4");
            });
        }
        return attributes;
    }

    static String of(List<XmlElement> elements) {
        return elements.stream().filter(element -> !isNothing(element)).map(Meaning::of).sorted().collect(Collectors.joining());
    }

    private static boolean isNothing(XmlElement element) {
        return CONTAINERS.contains(element.localName()) && element.attributes().isEmpty() && element.elements().isEmpty();
    }
}
