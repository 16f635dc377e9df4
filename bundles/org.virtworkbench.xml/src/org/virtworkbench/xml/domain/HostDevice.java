/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.xml.domain;

import java.util.Optional;

import org.virtworkbench.xml.XmlElement;

/** A device of the host that is given to the guest: {@code <hostdev>}. */
public record HostDevice(XmlElement element) implements Device {

    /** How it is given: "subsystem" or "capabilities". */
    public Optional<String> mode() {
        return element.attribute("mode");
    }

    /** The PCI address at the host in the usual form, "0000:3b:00.0", when this is a PCI device. */
    public Optional<String> pciAddress() {
        return element.find("source", "address").filter(address -> address.attribute("slot").isPresent())
                .map(address -> digits(address, "domain", "0000") + ':' + digits(address, "bus", "00") + ':'
                        + digits(address, "slot", "00") + '.' + digits(address, "function", "0"));
    }

    private static String digits(XmlElement address, String name, String zeros) {
        String value = address.attribute(name).orElse("0");
        String bare = value.startsWith("0x") ? value.substring(2) : value;
        return zeros.substring(Math.min(bare.length(), zeros.length())) + bare;
    }

    /** The vendor's number of a USB device, as written: "0x046d". */
    public Optional<String> vendor() {
        return element.value("source/vendor/@id");
    }

    /** The product's number of a USB device, as written: "0xc31c". */
    public Optional<String> product() {
        return element.value("source/product/@id");
    }

    /** The uuid of a mediated device. */
    public Optional<String> mediatedDevice() {
        return element.value("source/address/@uuid");
    }
}
