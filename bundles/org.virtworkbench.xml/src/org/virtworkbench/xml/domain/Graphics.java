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

/** A graphical console: {@code <graphics>}. */
public record Graphics(XmlElement element) implements Device {

    /** The TCP port; empty when none is assigned, which libvirt writes as -1. */
    public Optional<Integer> port() {
        return Values.integer(element.attribute("port")).filter(port -> port > 0);
    }

    /** The TCP port of the encrypted channel of SPICE. */
    public Optional<Integer> tlsPort() {
        return Values.integer(element.attribute("tlsPort")).filter(port -> port > 0);
    }

    /** Whether libvirt chooses the port at each start. */
    public boolean isAutoPort() {
        return Values.flag(element.attribute("autoport")).orElseGet(() -> element.attribute("port").equals(Optional.of("-1")));
    }

    /** The address at the host that is listened on; empty when it listens on none or on a socket. */
    public Optional<String> listen() {
        return element.value("listen/@address").or(() -> element.attribute("listen"));
    }

    /** The path of the Unix socket at the host. */
    public Optional<String> socket() {
        return element.value("listen/@socket").or(() -> element.attribute("socket"));
    }
}
