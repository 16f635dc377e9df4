package org.virtworkbench.core.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.network.NetworkDocument;

/** The ways in which a network reaches others. */
public enum NetworkMode {
    /** Guests reach others under the host's address. */
    NAT("nat", true),
    /** Guests reach others under their own addresses; others must know the way. */
    ROUTED("route", true),
    /** As routed, and the host's firewall is left alone. */
    OPEN("open", true),
    /** Guests reach each other and their host only. */
    ISOLATED("", true),
    /** Guests are on a bridge that the host has already. */
    BRIDGE("bridge", false),
    /** Guests share an interface of the host, without a bridge, and reach each other. */
    MACVTAP("bridge", false),
    /** Guests share an interface of the host; what they send to each other goes by a switch that sends it back. */
    MACVTAP_VEPA("vepa", false),
    /** Guests share an interface of the host and reach others, but not each other. */
    MACVTAP_PRIVATE("private", false),
    /** Each guest has an interface of the host to itself. */
    MACVTAP_PASSTHROUGH("passthrough", false),
    /** Each guest gets a virtual function of a network card. */
    SRIOV("hostdev", false);

    private static final String FORWARD = "forward";
    private static final String MODE = "mode";
    private static final String BRIDGE_NAME = "bridge";

    private final String forward;
    private final boolean addresses;

    NetworkMode(String forward, boolean addresses) {
        this.forward = forward;
        this.addresses = addresses;
    }

    /** {@return libvirt's word for it; empty where there is none} */
    public String forward() {
        return forward;
    }

    /** {@return whether the host has addresses in it and may give some out} */
    public boolean hasAddresses() {
        return addresses;
    }

    /** {@return whether it stands on a device of the host that must be named} */
    public boolean needsDevice() {
        return !addresses;
    }

    /** {@return whether guests share interfaces of the host without a bridge} */
    public boolean isMacvtap() {
        return this == MACVTAP || this == MACVTAP_VEPA || this == MACVTAP_PRIVATE || this == MACVTAP_PASSTHROUGH;
    }

    /** {@return whether it may name interfaces of the host: those that traffic leaves by, or that guests share} */
    public boolean takesDevices() {
        return isMacvtap() || this == NAT || this == ROUTED;
    }

    /** {@return whether libvirt can put what goes through it into VLANs} Of bridges those of Open vSwitch, and newer libvirt all. */
    public boolean takesVlans() {
        return this == BRIDGE || this == MACVTAP_PASSTHROUGH || this == SRIOV;
    }

    /** {@return whether guests are on a bridge, their host's own or one that it has already} */
    public boolean isBridged() {
        return addresses || this == BRIDGE;
    }

    /** {@return the mode of a network; empty when it is one that is not known here} */
    public static Optional<NetworkMode> of(NetworkDocument network) {
        String word = network.forwardMode().orElse("");
        if (word.equals(BRIDGE.forward)) {
            return Optional.of(network.bridge().isPresent() ? BRIDGE : MACVTAP);
        }
        return Arrays.stream(values()).filter(mode -> mode.forward.equals(word)).findFirst();
    }

    /** Lets a network be of this mode; what the mode cannot have goes, all else stays as it is written. */
    public void apply(NetworkDocument network) {
        if (of(network).equals(Optional.of(this))) {
            return;
        }
        XmlElement root = network.root();
        boolean ownBridge = of(network).filter(before -> before.addresses).isPresent();
        if (forward.isEmpty()) {
            root.child(FORWARD).ifPresent(XmlElement::remove);
        } else {
            XmlElement element = root.ensure(FORWARD);
            element.setAttribute(MODE, forward);
            if (this != NAT) {
                element.elements("nat").forEach(XmlElement::remove);
            }
            if (this != SRIOV) {
                List.of("pf", "address", "driver").forEach(name -> element.elements(name).forEach(XmlElement::remove));
                element.removeAttribute("managed");
            } else {
                element.setAttribute("managed", "yes");
            }
            if (!takesDevices()) {
                element.elements("interface").forEach(XmlElement::remove);
                element.removeAttribute("dev");
            }
        }
        if (!addresses) {
            List.of("ip", "dns", "domain", "mtu", "mac", "route").forEach(name -> root.elements(name).forEach(XmlElement::remove));
        }
        if (!takesVlans()) {
            List.of("vlan", "virtualport").forEach(name -> root.elements(name).forEach(XmlElement::remove));
        }
        if (!isBridged()) {
            root.elements("port").forEach(XmlElement::remove);
        }
        if (!addresses && (this != BRIDGE || ownBridge) || addresses && !ownBridge) {
            root.elements(BRIDGE_NAME).forEach(XmlElement::remove);
        }
        if (this == BRIDGE && root.child(BRIDGE_NAME).isEmpty()) {
            root.ensure(BRIDGE_NAME).setAttribute("name", "");
        }
    }
}
