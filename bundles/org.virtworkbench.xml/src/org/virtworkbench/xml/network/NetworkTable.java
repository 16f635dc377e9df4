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

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.virtworkbench.xml.XmlElement;

/** What a network has several of: each row is an element, each column a {@link NetworkField} of it. */
public enum NetworkTable {
    /** Addresses of the host, and what is given out beside them. */
    ADDRESSES("", "ip", NetworkField.ADDRESS, NetworkField.RANGES),
    /** Ways to networks behind guests. */
    ROUTES("", "route", NetworkField.ROUTE_TARGET, NetworkField.ROUTE_GATEWAY, NetworkField.ROUTE_METRIC),
    /** Fixed addresses of guests. */
    DHCP_HOSTS("ip/dhcp", "host", NetworkField.HOST_MAC, NetworkField.HOST_NAME, NetworkField.HOST_IP, NetworkField.HOST_ID),
    /** Names of addresses. */
    DNS_HOSTS("dns", "host", NetworkField.DNS_IP, NetworkField.DNS_NAMES),
    /** Name servers that are asked. */
    DNS_FORWARDERS("dns", "forwarder", NetworkField.FORWARDER_ADDRESS, NetworkField.FORWARDER_DOMAIN),
    /** Text records. */
    DNS_TEXTS("dns", "txt", NetworkField.TXT_NAME, NetworkField.TXT_VALUE),
    /** Service records. */
    DNS_SERVICES("dns", "srv", NetworkField.SRV_SERVICE, NetworkField.SRV_PROTOCOL, NetworkField.SRV_DOMAIN, NetworkField.SRV_TARGET,
            NetworkField.SRV_PORT, NetworkField.SRV_PRIORITY, NetworkField.SRV_WEIGHT),
    /** Groups of interfaces with settings of their own. */
    PORT_GROUPS("", "portgroup", NetworkField.GROUP_NAME, NetworkField.GROUP_DEFAULT, NetworkField.GROUP_VLANS, NetworkField.TRUST_FILTERS,
            NetworkField.IN_AVERAGE, NetworkField.IN_PEAK, NetworkField.IN_BURST, NetworkField.OUT_AVERAGE, NetworkField.OUT_PEAK,
            NetworkField.OUT_BURST);

    private static final String IP = "ip";
    private static final String DHCP = "dhcp";

    private final String parent;
    private final String element;
    private final List<NetworkField> fields;

    NetworkTable(String parent, String element, NetworkField... fields) {
        this.parent = parent;
        this.element = element;
        this.fields = List.of(fields);
    }

    /** {@return what a row has} */
    public List<NetworkField> fields() {
        return fields;
    }

    /** {@return the elements of the rows, in their order; of all addresses where they stand below addresses} */
    public List<XmlElement> rows(NetworkDocument network) {
        XmlElement root = network.root();
        return switch (parent) {
            case "" -> root.elements(element);
            case "dns" -> root.child(parent).map(around -> around.elements(element)).orElse(List.of());
            default -> root.elements(IP).stream().flatMap(ip -> ip.child(DHCP).stream())
                    .flatMap(dhcp -> dhcp.elements(element).stream()).toList();
        };
    }

    /** {@return what a row says} */
    public Map<NetworkField, String> read(XmlElement row) {
        Map<NetworkField, String> values = new EnumMap<>(NetworkField.class);
        fields.forEach(field -> values.put(field, field.read(row)));
        return values;
    }

    /**
     * Lets a row say something else; what it says already, and what is no field, stays as it is written.
     *
     * @return the row, which is another element when it had to go to another place of the document
     */
    public XmlElement change(NetworkDocument network, XmlElement row, Map<NetworkField, String> values) {
        if (this == DHCP_HOSTS) {
            XmlElement home = home(network, values);
            XmlElement now = row.parent().flatMap(XmlElement::parent).orElse(home);
            if (now != home && isIpv6(now.attribute("address").orElse("")) != isIpv6(home.attribute("address").orElse(""))) {
                XmlElement moved = row.copy();
                remove(row);
                home.ensure(DHCP).add(moved);
                return write(moved, values);
            }
        }
        return write(row, values);
    }

    /** {@return a new row, behind the others} */
    public XmlElement add(NetworkDocument network, Map<NetworkField, String> values) {
        XmlElement around = switch (parent) {
            case "" -> network.root();
            case "dns" -> network.root().ensure(parent);
            default -> home(network, values).ensure(DHCP);
        };
        return write(around.add(element), values);
    }

    /** Takes a row away, and what is around it where that says nothing any more. */
    public void remove(XmlElement row) {
        Optional<XmlElement> around = row.parent();
        row.remove();
        around.filter(each -> !parent.isEmpty())
                .ifPresent(each -> Pruning.upTo(parent.equals("dns") ? each.parent().orElse(each) : ipOf(each), each));
    }

    private static XmlElement ipOf(XmlElement dhcp) {
        return dhcp.parent().orElse(dhcp);
    }

    private XmlElement write(XmlElement row, Map<NetworkField, String> values) {
        fields.forEach(field -> field.write(row, values.getOrDefault(field, "")));
        return row;
    }

    /** The address that a fixed one belongs to: that of its family which gives out addresses already, or the first one. */
    private static XmlElement home(NetworkDocument network, Map<NetworkField, String> values) {
        boolean six = isIpv6(values.getOrDefault(NetworkField.HOST_IP, ""));
        List<XmlElement> ofFamily = network.root().elements(IP).stream()
                .filter(ip -> isIpv6(ip.attribute("address").orElse("")) == six).toList();
        return ofFamily.stream().filter(ip -> ip.child(DHCP).isPresent()).findFirst().or(() -> ofFamily.stream().findFirst())
                .orElseGet(() -> network.root().ensure(IP));
    }

    private static boolean isIpv6(String address) {
        return address.contains(":");
    }
}
