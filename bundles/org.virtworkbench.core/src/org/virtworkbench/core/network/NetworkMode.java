package org.virtworkbench.core.network;

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
    /** Guests share an interface of the host, without a bridge. */
    MACVTAP("bridge", false),
    /** Each guest gets a virtual function of a network card. */
    SRIOV("hostdev", false);

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
}
