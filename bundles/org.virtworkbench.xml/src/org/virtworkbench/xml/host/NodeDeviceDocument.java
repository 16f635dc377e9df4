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

    /** The name of the product. */
    public Optional<String> product() {
        return capabilityValue("product");
    }

    /** The name of the vendor. */
    public Optional<String> vendor() {
        return capabilityValue("vendor");
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
