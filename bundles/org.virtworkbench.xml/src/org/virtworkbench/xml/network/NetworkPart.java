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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.virtworkbench.xml.XmlElement;

/** What a network's document is about, part by part, to tell a person where two of them differ. */
public enum NetworkPart {
    /** How it reaches others. */
    FORWARD(NetworkPart::forward),
    /** Its bridge. */
    BRIDGE(child("bridge")),
    /** Its own MAC address. */
    MAC(child("mac")),
    /** The largest packet. */
    MTU(child("mtu")),
    /** Its domain. */
    DOMAIN(child("domain")),
    /** The host's addresses in it. */
    ADDRESSES(root -> Meaning.of(withoutDhcp(root))),
    /** What it gives out. */
    DHCP(root -> root.elements("ip").stream().map(ip -> Meaning.of(ip.elements("dhcp"))).collect(Collectors.joining("|"))),
    /** Its names. */
    DNS(child("dns")),
    /** Its bandwidth. */
    BANDWIDTH(child("bandwidth")),
    /** Its VLAN. */
    VLAN(child("vlan")),
    /** Its port groups. */
    PORT_GROUPS(child("portgroup")),
    /** Ways to other networks. */
    ROUTES(child("route")),
    /** Whether guests may change which packets they get. */
    TRUST_FILTERS(root -> root.attribute("trustGuestRxFilters").orElse("no")),
    /** All else. */
    OTHER(NetworkPart::rest);

    private static final String FORWARD_NAME = "forward";
    private static final Set<String> KNOWN = Set.of(FORWARD_NAME, "bridge", "mac", "mtu", "domain", "ip", "dns", "bandwidth", "vlan",
            "portgroup", "route");
    private static final Set<String> KNOWN_ATTRIBUTES = Set.of("trustGuestRxFilters", "connections");

    private final Function<XmlElement, String> meaning;

    NetworkPart(Function<XmlElement, String> meaning) {
        this.meaning = meaning;
    }

    /** {@return the parts in which two documents do not mean the same} */
    public static List<NetworkPart> differing(NetworkDocument one, NetworkDocument other) {
        return Arrays.stream(values()).filter(part -> !part.meaning.apply(one.root()).equals(part.meaning.apply(other.root()))).toList();
    }

    /**
     * {@return the parts in which a network that runs is not yet what its definition says}
     *
     * @param live the document of the network that runs
     * @param next that of its definition; what the host chooses by itself where it says nothing is no difference
     */
    public static List<NetworkPart> pending(NetworkDocument live, NetworkDocument next) {
        NetworkDocument asked = live.copy();
        for (String chosen : List.of("uuid", "bridge", "mac")) {
            if (next.root().child(chosen).isEmpty()) {
                asked.root().child(chosen).ifPresent(XmlElement::remove);
            }
        }
        Optional<XmlElement> forward = next.root().child(FORWARD_NAME);
        asked.root().child(FORWARD_NAME).ifPresent(running -> {
            if (forward.flatMap(found -> found.child("nat")).isEmpty()) {
                running.child("nat").filter(NetworkPart::isUsual).ifPresent(XmlElement::remove);
            }
            if (forward.flatMap(found -> found.child("pf")).isPresent()) {
                running.elements("address").forEach(XmlElement::remove);
                running.elements("interface").forEach(XmlElement::remove);
            }
        });
        return differing(asked, next);
    }

    /** {@return whether two elements of such documents say the same, however they are written} */
    public static boolean same(XmlElement one, XmlElement other) {
        return Meaning.of(one).equals(Meaning.of(other));
    }

    private static boolean isUsual(XmlElement nat) {
        return nat.attributes().isEmpty() && nat.elements().size() == 1 && nat.value("port/@start").equals(Optional.of("1024"))
                && nat.value("port/@end").equals(Optional.of("65535"));
    }

    private static Function<XmlElement, String> child(String name) {
        return root -> Meaning.of(root.elements(name));
    }

    private static String forward(XmlElement root) {
        return root.child(FORWARD_NAME).map(forward -> {
            XmlElement bare = forward.copy();
            bare.setAttribute("mode", forward.attribute("mode").orElse("nat"));
            bare.removeAttribute("dev");
            bare.elements("interface").forEach(XmlElement::remove);
            return Meaning.of(bare) + NetworkField.words(NetworkField.DEVICES.read(root));
        }).orElse("");
    }

    private static List<XmlElement> withoutDhcp(XmlElement root) {
        List<XmlElement> addresses = new ArrayList<>();
        for (XmlElement ip : root.elements("ip")) {
            XmlElement bare = ip.copy();
            bare.elements("dhcp").forEach(XmlElement::remove);
            addresses.add(bare);
        }
        return addresses;
    }

    private static String rest(XmlElement root) {
        return Meaning.of(root.elements().stream().filter(element -> !KNOWN.contains(element.localName())).toList())
                + root.attributes().stream().filter(attribute -> !KNOWN_ATTRIBUTES.contains(attribute.name()))
                        .map(attribute -> attribute.name() + '=' + attribute.value()).sorted().toList();
    }
}
