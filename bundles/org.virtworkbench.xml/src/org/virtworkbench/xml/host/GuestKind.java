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

import org.virtworkbench.xml.Values;
import org.virtworkbench.xml.XmlElement;

/**
 * A kind of guest that a host can run.
 *
 * @param osType the kind of virtualization: "hvm", "exe"
 * @param arch the architecture
 * @param wordSize bits of a machine word
 * @param emulator path of the hypervisor's program
 * @param domainTypes the hypervisors: "kvm", "qemu"
 * @param machines the names of machines, aliases among them
 */
public record GuestKind(String osType, String arch, Optional<Integer> wordSize, Optional<String> emulator, List<String> domainTypes,
        List<String> machines) {

    static GuestKind of(XmlElement guest) {
        List<XmlElement> arch = guest.elements("arch");
        return new GuestKind(guest.value("os_type").orElse(""), guest.value("arch/@name").orElse(""),
                Values.integer(guest.value("arch/wordsize")), guest.value("arch/emulator"),
                arch.stream().flatMap(a -> a.elements("domain").stream()).map(type -> type.attribute("type").orElse("")).toList(),
                arch.stream().flatMap(a -> a.elements("machine").stream()).map(XmlElement::text).toList());
    }
}
