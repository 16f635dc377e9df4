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

import org.virtworkbench.xml.LibvirtDocument;
import org.virtworkbench.xml.Values;
import org.virtworkbench.xml.XmlDocument;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.XmlSyntaxException;

/** The XML of a virtual network, as {@code virNetworkGetXMLDesc} returns it. */
public final class NetworkDocument extends LibvirtDocument {

    /**
     * An address of the host in the network.
     *
     * @param address the host's own address
     * @param prefix length of the network's prefix in bits; where the document has none, the one that libvirt takes: 64 for
     *            IPv6, that of the address's class for IPv4; empty when the mask is none
     * @param isDhcp whether DHCP gives out addresses
     * @param ranges the addresses that DHCP gives out, each as first and last with a dash between
     */
    public record Subnet(String address, Optional<Integer> prefix, boolean isDhcp, List<String> ranges) {
    }

    private static final int IPV6_PREFIX = 64;

    /** @throws XmlSyntaxException when the root element is not {@code <network>} */
    public NetworkDocument(XmlDocument document) throws XmlSyntaxException {
        super(document, "network");
    }

    /** @throws XmlSyntaxException when the text is not a well-formed network document */
    public static NetworkDocument parse(String xml) throws XmlSyntaxException {
        return new NetworkDocument(XmlDocument.parse(xml));
    }

    /** A new document, with a name and nothing else yet. */
    public static NetworkDocument create(String name) {
        try {
            NetworkDocument document = parse("<network>\n</network>\n");
            document.setName(name);
            return document;
        } catch (XmlSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return a document of its own that says the same} */
    public NetworkDocument copy() {
        try {
            return parse(toXml());
        } catch (XmlSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The short text that newer libvirt keeps beside the name. */
    public Optional<String> title() {
        return root().value("title");
    }

    /** The bridge at the host. */
    public Optional<String> bridge() {
        return root().value("bridge/@name");
    }

    /** How the network reaches others: "nat", "route", "bridge", "open"; empty when it is isolated. */
    public Optional<String> forwardMode() {
        return root().child("forward").map(forward -> forward.attribute("mode").orElse("nat"));
    }

    /** Bytes of the largest packet. */
    public Optional<Integer> mtu() {
        return Values.integer(root().value("mtu/@size"));
    }

    /** The addresses of the host in the network. */
    public List<Subnet> subnets() {
        return root().elements("ip").stream().flatMap(ip -> addressOf(ip).stream()).toList();
    }

    /** The address that an element {@code <ip>} stands for. */
    static Optional<Subnet> addressOf(XmlElement ip) {
        return Optional.of(ip).filter(found -> found.attribute("address").isPresent()).map(NetworkDocument::subnet);
    }

    private static Subnet subnet(XmlElement ip) {
        List<String> ranges = ip.child("dhcp").stream().flatMap(dhcp -> dhcp.elements("range").stream())
                .map(range -> range.attribute("start").orElse("") + '-' + range.attribute("end").orElse("")).toList();
        return new Subnet(ip.attribute("address").orElseThrow(), prefix(ip), ip.child("dhcp").isPresent(), ranges);
    }

    private static Optional<Integer> prefix(XmlElement ip) {
        if (ip.attribute("prefix").isPresent()) {
            return Values.integer(ip.attribute("prefix"));
        } else if (ip.attribute("netmask").isPresent()) {
            return ip.attribute("netmask").flatMap(NetworkDocument::prefixOf);
        }
        String address = ip.attribute("address").orElse("");
        return address.contains(":") ? Optional.of(IPV6_PREFIX) : classPrefix(address);
    }

    /** The prefix of the class of an IPv4 address. */
    private static Optional<Integer> classPrefix(String address) {
        return Values.integer(Optional.of(address.split("\\.", 2)[0])).map(first -> first < 128 ? 8 : first < 192 ? 16 : 24);
    }

    /** The length of the prefix that a dotted netmask stands for; empty when it is none. */
    private static Optional<Integer> prefixOf(String netmask) {
        String[] parts = netmask.split("\\.", -1);
        int mask = 0;
        for (String part : parts) {
            Optional<Integer> octet = Values.integer(Optional.of(part)).filter(value -> value >= 0 && value <= 255);
            if (octet.isEmpty()) {
                return Optional.empty();
            }
            mask = mask << 8 | octet.get();
        }
        int ones = Integer.bitCount(mask);
        boolean contiguous = parts.length == 4 && Integer.numberOfLeadingZeros(~mask) == ones;
        return contiguous ? Optional.of(ones) : Optional.empty();
    }
}
