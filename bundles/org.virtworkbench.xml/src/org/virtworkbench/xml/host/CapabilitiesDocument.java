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

/** What a host is and can do, as {@code virConnectGetCapabilities} returns it. */
public final class CapabilitiesDocument extends LibvirtDocument {

    /**
     * How the host's processors are arranged.
     *
     * @param sockets sockets of a NUMA cell
     * @param dies dies of a socket
     * @param cores cores of a die
     * @param threads threads of a core
     */
    public record Topology(int sockets, int dies, int cores, int threads) {
    }

    /**
     * A way in which the host confines guests.
     *
     * @param model "selinux", "apparmor", "dac", "none"
     * @param interpretation the number of the domain of interpretation, as libvirt writes it
     * @param label what guests get where nothing else is said, such as {@code +64055:+109} for user and group; empty where the host does not tell
     */
    public record SecurityModel(String model, Optional<String> interpretation, Optional<String> label) {
    }

    /** @throws XmlSyntaxException when the root element is not {@code <capabilities>} */
    public CapabilitiesDocument(XmlDocument document) throws XmlSyntaxException {
        super(document, "capabilities");
    }

    /** @throws XmlSyntaxException when the text is not a well-formed capabilities document */
    public static CapabilitiesDocument parse(String xml) throws XmlSyntaxException {
        return new CapabilitiesDocument(XmlDocument.parse(xml));
    }

    /** The architecture: "x86_64", "aarch64". */
    public Optional<String> arch() {
        return root().value("host/cpu/arch");
    }

    /** The model that libvirt takes the processors for: "Skylake-Server-IBRS". */
    public Optional<String> cpuModel() {
        return root().value("host/cpu/model");
    }

    /** The vendor of the processors: "Intel", "AMD". */
    public Optional<String> cpuVendor() {
        return root().value("host/cpu/vendor");
    }

    /** How the processors are arranged. */
    public Optional<Topology> topology() {
        return root().find("host", "cpu", "topology").map(topology -> new Topology(count(topology, "sockets"), count(topology, "dies"),
                count(topology, "cores"), count(topology, "threads")));
    }

    private static int count(XmlElement topology, String name) {
        return Values.integer(topology.attribute(name)).orElse(1);
    }

    /** The NUMA cells in their order. */
    public List<NumaCell> numaCells() {
        return root().find("host", "topology", "cells").stream().flatMap(cells -> cells.elements("cell").stream()).map(NumaCell::of)
                .toList();
    }

    /** The ways in which guests are confined. */
    public List<SecurityModel> securityModels() {
        return root().child("host").stream().flatMap(host -> host.elements("secmodel").stream())
                .map(model -> new SecurityModel(model.value("model").orElse(""), model.value("doi"), model.value("baselabel"))).toList();
    }

    /** The kinds of guests that the host can run. */
    public List<GuestKind> guests() {
        return root().elements("guest").stream().map(GuestKind::of).toList();
    }
}
