package org.virtworkbench.core.driver;

/**
 * A line of a running guest that somebody can attach to.
 *
 * @param alias its name in libvirt, such as {@code serial0}
 * @param kind {@code serial}, {@code console} or {@code parallel}
 * @param port its number among those of its kind, from 0
 * @param target what the guest sees, such as {@code isa-serial} or {@code virtio}; empty where libvirt does not tell
 */
public record SerialDevice(String alias, String kind, int port, String target) {
}
