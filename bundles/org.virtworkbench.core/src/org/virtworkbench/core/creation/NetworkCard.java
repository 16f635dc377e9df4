package org.virtworkbench.core.creation;

import java.util.Optional;

/**
 * A network card of a new guest.
 *
 * @param link what it is plugged into
 * @param source name of the network, bridge or interface
 * @param model such as {@code virtio}; empty for the hypervisor's default
 * @param mac its address; empty for one that libvirt makes up
 * @param boots whether the machine looks for a system on the network
 */
public record NetworkCard(Link link, String source, Optional<String> model, Optional<String> mac, boolean boots) {

    /** What a card is plugged into. */
    public enum Link {
        /** A network of libvirt. */
        NETWORK("network", "network"),
        /** A bridge of the host. */
        BRIDGE("bridge", "bridge"),
        /** An interface of the host, by macvtap: the guest is beside the host in its network, and can't talk to the host itself. */
        DIRECT("direct", "dev");

        private final String type;
        private final String attribute;

        Link(String type, String attribute) {
            this.type = type;
            this.attribute = attribute;
        }

        /** {@return libvirt's word for the type of interface} */
        public String type() {
            return type;
        }

        /** {@return the attribute of the source that names it} */
        String attribute() {
            return attribute;
        }
    }

    /**
     * A card on a network of libvirt or a bridge.
     *
     * @param bridge whether {@code source} is a bridge of the host
     * @param source name of the network or bridge
     * @param model such as {@code virtio}
     * @param mac its address
     * @param boots whether the machine looks for a system on the network
     */
    public NetworkCard(boolean bridge, String source, Optional<String> model, Optional<String> mac, boolean boots) {
        this(bridge ? Link.BRIDGE : Link.NETWORK, source, model, mac, boots);
    }

    /** {@return whether it is plugged into a bridge of the host} */
    public boolean bridge() {
        return link == Link.BRIDGE;
    }
}
