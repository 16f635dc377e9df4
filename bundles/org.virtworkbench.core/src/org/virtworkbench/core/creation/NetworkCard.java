package org.virtworkbench.core.creation;

import java.util.Optional;

/**
 * A network card of a new guest.
 *
 * @param bridge whether {@code source} is a bridge of the host, not a network of libvirt
 * @param source name of the network or bridge
 * @param model such as {@code virtio}; empty for the hypervisor's default
 * @param mac its address; empty for one that libvirt makes up
 * @param boots whether the machine looks for a system on the network
 */
public record NetworkCard(boolean bridge, String source, Optional<String> model, Optional<String> mac, boolean boots) {
}
