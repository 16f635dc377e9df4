package org.virtworkbench.ui.guest;

/**
 * A device as the list shows it.
 *
 * @param icon name of its icon
 * @param name what it is called inside the guest or by libvirt
 * @param connection what it is connected to on the host
 * @param details bus, model, size and the like
 */
record DeviceRow(String icon, String name, String connection, String details) {
}
