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

/** What one kind of guest can have on a host, as {@code virConnectGetDomainCapabilities} returns it. */
public final class DomainCapabilitiesDocument extends LibvirtDocument {

    private static final String SUPPORTED = "supported";

    /** @throws XmlSyntaxException when the root element is not {@code <domainCapabilities>} */
    public DomainCapabilitiesDocument(XmlDocument document) throws XmlSyntaxException {
        super(document, "domainCapabilities");
    }

    /** @throws XmlSyntaxException when the text is not a well-formed document of domain capabilities */
    public static DomainCapabilitiesDocument parse(String xml) throws XmlSyntaxException {
        return new DomainCapabilitiesDocument(XmlDocument.parse(xml));
    }

    /** The path of the hypervisor's program at the host. */
    public Optional<String> emulator() {
        return root().value("path");
    }

    /** The hypervisor: "kvm", "qemu". */
    public Optional<String> type() {
        return root().value("domain");
    }

    /** The architecture: "x86_64". */
    public Optional<String> arch() {
        return root().value("arch");
    }

    /** The machine with its version: "pc-q35-7.2". */
    public Optional<String> machine() {
        return root().value("machine");
    }

    /** The highest number of virtual processors. */
    public Optional<Integer> maxVcpus() {
        return Values.integer(root().value("vcpu/@max"));
    }

    /** Whether libvirt finds a UEFI firmware by itself. */
    public boolean hasUefi() {
        return root().child("os").map(os -> values(os, "firmware")).orElse(List.of()).contains("efi");
    }

    /** Whether one of the UEFI firmwares can keep to signed systems. */
    public boolean hasSecureBoot() {
        return hasUefi() && root().find("os", "loader").map(loader -> values(loader, "secure")).orElse(List.of()).contains("yes");
    }

    /** The ways of giving the guest a processor that can be used: "host-passthrough", "host-model", "maximum", "custom". */
    public List<String> cpuModes() {
        return root().child("cpu").stream().flatMap(cpu -> cpu.elements("mode").stream())
                .filter(mode -> Values.flag(mode.attribute(SUPPORTED)).orElse(false)).map(mode -> mode.attribute("name").orElse(""))
                .toList();
    }

    /** What a kind of device can be, such as the buses of disks: {@code deviceValues("disk", "bus")}. */
    public List<String> deviceValues(String device, String name) {
        return root().find("devices", device).filter(element -> Values.flag(element.attribute(SUPPORTED)).orElse(false))
                .map(element -> values(element, name)).orElse(List.of());
    }

    private static List<String> values(XmlElement element, String name) {
        return element.elements("enum").stream().filter(group -> group.attribute("name").equals(Optional.of(name)))
                .flatMap(group -> group.elements("value").stream()).map(XmlElement::text).toList();
    }
}
