package org.virtworkbench.ui.network;

import org.virtworkbench.core.network.NetworkMode;
import org.virtworkbench.xml.network.NetworkPart;

/** Networks in a person's words. */
final class NetworkTexts {

    private NetworkTexts() {
    }

    /** {@return a mode in words} */
    static String text(NetworkMode mode) {
        return switch (mode) {
            case NAT -> Messages.Mode_nat;
            case ROUTED -> Messages.Mode_routed;
            case OPEN -> Messages.Mode_open;
            case ISOLATED -> Messages.Mode_isolated;
            case BRIDGE -> Messages.Mode_bridge;
            case MACVTAP -> Messages.Mode_macvtap;
            case MACVTAP_VEPA -> Messages.Mode_macvtapVepa;
            case MACVTAP_PRIVATE -> Messages.Mode_macvtapPrivate;
            case MACVTAP_PASSTHROUGH -> Messages.Mode_macvtapPassthrough;
            case SRIOV -> Messages.Mode_sriov;
        };
    }

    /** {@return what a part of a network is about} */
    static String text(NetworkPart part) {
        return switch (part) {
            case FORWARD -> Messages.Part_forward;
            case BRIDGE -> Messages.Part_bridge;
            case MAC -> Messages.Part_mac;
            case MTU -> Messages.Part_mtu;
            case DOMAIN -> Messages.Part_domain;
            case ADDRESSES -> Messages.Part_addresses;
            case DHCP -> Messages.Part_dhcp;
            case DNS -> Messages.Part_dns;
            case BANDWIDTH -> Messages.Part_bandwidth;
            case VLAN -> Messages.Part_vlan;
            case PORT_GROUPS -> Messages.Part_portGroups;
            case ROUTES -> Messages.Part_routes;
            case TRUST_FILTERS -> Messages.Part_trustFilters;
            case OTHER -> Messages.Part_other;
        };
    }

    /** {@return libvirt's word for the kind of an interface, in words} */
    static String interfaceKind(String kind) {
        return switch (kind) {
            case "" -> "";
            case "ethernet" -> Messages.Kind_ethernet;
            case "bridge" -> Messages.Kind_bridge;
            case "bond" -> Messages.Kind_bond;
            case "vlan" -> Messages.Kind_vlan;
            default -> kind;
        };
    }
}
