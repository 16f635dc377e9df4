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

/** A network card: {@code <interface>}. */
public record NetworkInterface(XmlElement element) implements Device {

    /** The MAC address; libvirt identifies interfaces by it. */
    public Optional<String> mac() {
        return element.value("mac/@address");
    }

    /** Sets the MAC address. */
    public void setMac(String mac) {
        element.setValue("mac/@address", mac);
    }

    /** What it is connected to: the network, bridge, host device or path, whichever the type has. */
    public Optional<String> source() {
        return element.child("source").flatMap(source -> source.attribute("network").or(() -> source.attribute("bridge"))
                .or(() -> source.attribute("dev")).or(() -> source.attribute("path")).or(() -> source.attribute("name")));
    }

    /** The model of the card: "virtio", "e1000e". */
    public Optional<String> model() {
        return element.value("model/@type");
    }

    /** Sets the model of the card, or leaves it to the hypervisor. */
    public void setModel(Optional<String> model) {
        if (model.isPresent()) {
            element.setValue("model/@type", model.get());
        } else {
            element.child("model").ifPresent(XmlElement::remove);
        }
    }

    /** The name of the interface at the host, "vnet0"; statistics are asked by it. */
    public Optional<String> target() {
        return element.value("target/@dev");
    }

    /** Whether the cable is plugged in. */
    public boolean isLinkUp() {
        return !element.value("link/@state").equals(Optional.of("down"));
    }
}
