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

/** How a guest boots and what machine it is: {@code <os>}. */
public record BootSettings(XmlElement element) {

    /** The kind of virtualization: "hvm", "linux", "exe", "xen". */
    public Optional<String> type() {
        return element.value("type");
    }

    /** The architecture: "x86_64", "aarch64". */
    public Optional<String> arch() {
        return element.value("type/@arch");
    }

    /** The machine: "pc-q35-7.2", "virt". */
    public Optional<String> machine() {
        return element.value("type/@machine");
    }

    /** The firmware that libvirt shall choose: "efi" or "bios"; empty when it is given by its path or by default. */
    public Optional<String> firmware() {
        return element.attribute("firmware");
    }

    /** The path of the firmware at the host. */
    public Optional<String> loader() {
        return element.value("loader").filter(path -> !path.isBlank());
    }

    /** Whether the guest boots by UEFI, as far as the document says. */
    public boolean isUefi() {
        return firmware().equals(Optional.of("efi")) || element.value("loader/@type").equals(Optional.of("pflash"));
    }

    /** The kernel at the host that is booted directly. */
    public Optional<String> kernel() {
        return element.value("kernel");
    }
}
