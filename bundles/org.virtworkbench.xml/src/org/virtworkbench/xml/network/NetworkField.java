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

import org.virtworkbench.xml.XmlElement;

/**
 * What can be said of a network, or of one row of a {@link NetworkTable}, as a text. Rates are kilobytes per second, sizes of bursts KiB, as libvirt's
 * documents have them; a switch is {@code yes}, {@code no}, or nothing.
 */
public enum NetworkField {
    /** The interfaces of the host that traffic leaves by, or that guests share. */
    DEVICES(new DevicesValue()),
    /** The network card whose virtual functions guests get. */
    PHYSICAL_FUNCTION(new PathValue("forward/pf/@dev")),
    /** The virtual functions that guests get, by their PCI addresses. */
    VIRTUAL_FUNCTIONS(new PciListValue()),
    /** The bridge at the host. */
    BRIDGE(new BridgeValue()),
    /** Whether the bridge is one of Open vSwitch. */
    OPEN_VSWITCH(new OpenVswitchValue()),
    /** The VLAN tags of all that goes through the network. */
    VLANS(new ListValue("vlan", "tag", "@id")),
    /** The addresses under which guests reach others, where the host's own one is not to be it. */
    NAT_ADDRESSES(new SpanValue("forward", "nat", "address")),
    /** The ports from which guests reach others. */
    NAT_PORTS(new SpanValue("forward", "nat", "port")),
    /** Whether guests reach others under the host's address by IPv6 as well. */
    NAT_IPV6(new PathValue("forward/nat/@ipv6")),
    /** Whether guests can't reach each other. */
    ISOLATED_PORTS(new PathValue("port/@isolated")),
    /** The domain of the names in the network. */
    DOMAIN(new PathValue("domain/@name")),
    /** Whether names of the domain are asked of nobody else. */
    DOMAIN_LOCAL(new PathValue("domain/@localOnly")),
    /** Bytes of the largest packet. */
    MTU(new PathValue("mtu/@size")),
    /** Whether guests may change which packets they get. */
    TRUST_FILTERS(new PathValue("@trustGuestRxFilters")),
    /** To the guests: rate on average. */
    IN_AVERAGE(new PathValue("bandwidth/inbound/@average")),
    /** To the guests: highest rate. */
    IN_PEAK(new PathValue("bandwidth/inbound/@peak")),
    /** To the guests: what may go at the highest rate at once. */
    IN_BURST(new PathValue("bandwidth/inbound/@burst")),
    /** From the guests: rate on average. */
    OUT_AVERAGE(new PathValue("bandwidth/outbound/@average")),
    /** From the guests: highest rate. */
    OUT_PEAK(new PathValue("bandwidth/outbound/@peak")),
    /** From the guests: what may go at the highest rate at once. */
    OUT_BURST(new PathValue("bandwidth/outbound/@burst")),
    /** The host's own address with the length of its prefix. */
    ADDRESS(new AddressValue()),
    /** The addresses that are given out. */
    RANGES(new RangesValue()),
    /** Where a route leads: a network with the length of its prefix. */
    ROUTE_TARGET(new AddressValue()),
    /** The address that a route goes by. */
    ROUTE_GATEWAY(new PathValue("@gateway")),
    /** How much a route costs: the cheapest one is taken. */
    ROUTE_METRIC(new PathValue("@metric")),
    /** The MAC address that gets a fixed address. */
    HOST_MAC(new PathValue("@mac")),
    /** The DUID that gets a fixed IPv6 address. */
    HOST_ID(new PathValue("@id")),
    /** The name that goes with a fixed address. */
    HOST_NAME(new PathValue("@name")),
    /** A fixed address. */
    HOST_IP(new PathValue("@ip")),
    /** An address that has names. */
    DNS_IP(new PathValue("@ip")),
    /** The names of an address. */
    DNS_NAMES(new ListValue("", "hostname", "")),
    /** A name server that is asked. */
    FORWARDER_ADDRESS(new PathValue("@addr")),
    /** The domain that a name server is asked about; all others when there is none. */
    FORWARDER_DOMAIN(new PathValue("@domain")),
    /** The name of a text record. */
    TXT_NAME(new PathValue("@name")),
    /** The text of a text record. */
    TXT_VALUE(new PathValue("@value")),
    /** The service of a service record. */
    SRV_SERVICE(new PathValue("@service")),
    /** The protocol of a service record. */
    SRV_PROTOCOL(new PathValue("@protocol")),
    /** The domain of a service record. */
    SRV_DOMAIN(new PathValue("@domain")),
    /** The name of the host that has a service. */
    SRV_TARGET(new PathValue("@target")),
    /** The port of a service. */
    SRV_PORT(new PathValue("@port")),
    /** The priority of a service record. */
    SRV_PRIORITY(new PathValue("@priority")),
    /** The weight of a service record. */
    SRV_WEIGHT(new PathValue("@weight")),
    /** The name of a port group. */
    GROUP_NAME(new PathValue("@name")),
    /** Whether interfaces that name no port group get this one. */
    GROUP_DEFAULT(new PathValue("@default")),
    /** The VLAN tags of a port group. */
    GROUP_VLANS(new ListValue("vlan", "tag", "@id"));

    private final NetworkValue value;

    NetworkField(NetworkValue value) {
        this.value = value;
    }

    /** {@return the text of it; empty when it is not said} The element is the document's root, or that of a row. */
    public String read(XmlElement element) {
        return value.read(element);
    }

    /** Lets it be this text and leaves all else in the document as it stands; an empty text takes it away. */
    public void write(XmlElement element, String text) {
        value.write(element, text.strip());
    }

    /** {@return whether a text is the address of a PCI device, such as {@code 0000:03:10.1}} */
    public static boolean isPciAddress(String text) {
        return PciListValue.isAddress(text);
    }

    /** {@return the single words of a text that lists several} */
    public static List<String> words(String text) {
        return List.copyOf(Texts.split(text));
    }
}
