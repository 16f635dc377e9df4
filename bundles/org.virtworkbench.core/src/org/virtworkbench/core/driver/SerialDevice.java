package org.virtworkbench.core.driver;

/**
 * A line of a running guest that somebody can attach to.
 *
 * @param alias its name in libvirt, such as {@code serial0}
 * @param kind {@code serial}, {@code console} or {@code parallel}
 * @param port its number among those of its kind, from 0
 * @param device what Linux calls it in the guest, such as {@code ttyS0} or {@code hvc0}, or libvirt's name of what the guest sees, such as
 *            {@code pci-serial}, where that depends on what else the guest has; empty where libvirt does not tell
 */
public record SerialDevice(String alias, String kind, int port, String device) {
}
