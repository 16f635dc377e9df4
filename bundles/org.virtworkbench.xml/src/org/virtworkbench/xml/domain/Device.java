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

import org.virtworkbench.xml.Values;
import org.virtworkbench.xml.XmlElement;

/** A device of a guest: a view of one element below {@code <devices>}, through which reading and editing go. */
public sealed interface Device permits Disk, NetworkInterface, Graphics, CharacterDevice, Controller, Filesystem, HostDevice, OtherDevice,
        Tpm, Video {

    /** The element that describes the device. */
    XmlElement element();

    /** The name of the element, which tells what kind of device this is: "disk", "interface". */
    default String kind() {
        return element().localName();
    }

    /** The alias that libvirt or the user gave the device. */
    default Optional<String> alias() {
        return element().value("alias/@name");
    }

    /** The place in the boot order, counted from 1; empty when the guest does not boot from the device by itself. */
    default Optional<Integer> bootOrder() {
        return Values.integer(element().value("boot/@order"));
    }

    /** The attribute {@code type}, which most devices have. */
    default Optional<String> type() {
        return element().attribute("type");
    }

    /** The typed view of an element below {@code <devices>}. */
    static Device of(XmlElement element) {
        return switch (element.localName()) {
            case "disk" -> new Disk(element);
            case "interface" -> new NetworkInterface(element);
            case "graphics" -> new Graphics(element);
            case "serial", "parallel", "console", "channel" -> new CharacterDevice(element);
            case "controller" -> new Controller(element);
            case "filesystem" -> new Filesystem(element);
            case "hostdev" -> new HostDevice(element);
            case "tpm" -> new Tpm(element);
            case "video" -> new Video(element);
            default -> new OtherDevice(element);
        };
    }
}
