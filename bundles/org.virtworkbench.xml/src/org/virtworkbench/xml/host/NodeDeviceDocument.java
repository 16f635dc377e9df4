/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.xml.host;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.virtworkbench.xml.LibvirtDocument;
import org.virtworkbench.xml.Values;
import org.virtworkbench.xml.XmlDocument;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.XmlSyntaxException;

/** The XML of a device of a host, as {@code virNodeDeviceGetXMLDesc} returns it. */
public final class NodeDeviceDocument extends LibvirtDocument {

    /** @throws XmlSyntaxException when the root element is not {@code <device>} */
    public NodeDeviceDocument(XmlDocument document) throws XmlSyntaxException {
        super(document, "device");
    }

    /** @throws XmlSyntaxException when the text is not a well-formed device document */
    public static NodeDeviceDocument parse(String xml) throws XmlSyntaxException {
        return new NodeDeviceDocument(XmlDocument.parse(xml));
    }

    /** The name of the device that this one is part of. */
    public Optional<String> parent() {
        return root().value("parent");
    }

    /** The path below /sys. */
    public Optional<String> path() {
        return root().value("path");
    }

    /** The driver at the host. */
    public Optional<String> driver() {
        return root().value("driver/name");
    }

    /** The kinds of device that this is: "pci", "net", "storage". */
    public List<String> capabilities() {
        return root().elements("capability").stream().map(capability -> capability.attribute("type").orElse("")).toList();
    }

    /** The name of the product, its number where it has no name, or the model of a disk, or the type of a mediated device. */
    public Optional<String> product() {
        return capabilityValue("product").or(() -> root().value("capability/model")).or(() -> root().value("capability/type/@id"));
    }

    /** The name of the vendor, or its number where it has no name. */
    public Optional<String> vendor() {
        return capabilityValue("vendor").or(() -> root().value("capability/hardware/vendor"));
    }

    /** The numbers of vendor and product with a colon, as written: "0x046d:0xc31c". */
    public Optional<String> ids() {
        return root().value("capability/vendor/@id").flatMap(vendor -> root().value("capability/product/@id").map(id -> vendor + ':' + id));
    }

    /**
     * Where the device is: the PCI address in the usual form "0000:3b:00.0", bus and device of USB "001:004", the name of a network interface, the path of a
     * block or generic SCSI device, SCSI's four numbers "0:0:1:0", the uuid of a mediated device.
     */
    public Optional<String> address() {
        return switch (capabilities().isEmpty() ? "" : capabilities().getFirst()) {
            case "pci" -> numbers("%04x:%02x:%02x.%x", "domain", "bus", "slot", "function");
            case "usb_device" -> numbers("%03d:%03d", "bus", "device");
            case "scsi" -> numbers("%d:%d:%d:%d", "host", "bus", "target", "lun");
            case "scsi_host" -> root().value("capability/host").map(host -> "host" + host);
            case "net" -> root().value("capability/interface");
            case "storage" -> root().value("capability/block");
            case "scsi_generic" -> root().value("capability/char");
            case "mdev" -> root().value("capability/uuid");
            default -> root().value("devnode");
        };
    }

    private Optional<String> numbers(String form, String... names) {
        Object[] values = new Object[names.length];
        for (int i = 0; i < names.length; i++) {
            Optional<Integer> number = Values.integer(root().value("capability/" + names[i]));
            if (number.isEmpty()) {
                return Optional.empty();
            }
            values[i] = number.get();
        }
        return Optional.of(String.format(Locale.ROOT, form, values));
    }

    /** What the device can do beside being what it is: capabilities within its own, such as "virt_functions" or "mdev_types". */
    public List<XmlElement> features() {
        return root().elements("capability").stream().flatMap(own -> own.elements("capability").stream()).toList();
    }

    /** The number of the IOMMU group of a PCI device. */
    public Optional<Integer> iommuGroup() {
        return Values.integer(root().value("capability/iommuGroup/@number"));
    }

    private Optional<String> capabilityValue(String name) {
        return root().child("capability").map(capability -> capability.value(name).filter(text -> !text.isEmpty())
                .or(() -> capability.value(name + "/@id")).orElse("")).filter(text -> !text.isEmpty());
    }

    /** The element of a capability, for what has no accessor. */
    public Optional<XmlElement> capability(String type) {
        return root().elements("capability").stream().filter(element -> element.attribute("type").equals(Optional.of(type))).findFirst();
    }
}
