package org.virtworkbench.core.driver;

import java.util.List;
import java.util.Optional;

/**
 * A device of a host, as libvirt tells it ({@code virNodeDeviceGetXMLDesc}).
 *
 * @param name libvirt's name of it, such as {@code pci_0000_3b_00_0}
 * @param parent name of the device that it is part of; empty for the host as a whole
 * @param kind libvirt's word for what it is, such as {@code pci} or {@code usb_device}
 * @param vendor who made it: a name, or where there is none a number; empty when not known
 * @param product what it is: a name, or where there is none a number; empty when not known
 * @param driver the host's driver that has it; empty for none
 * @param address where it is: {@code 0000:3b:00.0}, {@code 001:004}, {@code eth0}, {@code /dev/sda}; empty when not known
 * @param ids numbers of vendor and product as a guest's definition names a USB device, such as {@code 0x046d:0xc31c}; empty when there are none
 * @param iommuGroup number of the IOMMU group that a PCI device can only be given away with
 * @param features what it can do, such as {@code virt_functions 8}: libvirt's word and a number or name
 * @param path below {@code /sys}; empty when not known
 */
public record DeviceRecord(String name, String parent, String kind, String vendor, String product, String driver, String address,
        String ids, Optional<Integer> iommuGroup, List<Feature> features, String path) {

    /** Copies the list. */
    public DeviceRecord {
        features = List.copyOf(features);
    }

    /**
     * Something that a device can do.
     *
     * @param kind libvirt's word, such as {@code virt_functions}
     * @param detail how much, or of which; empty when that says nothing
     */
    public record Feature(String kind, String detail) {
    }
}
