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

/** A serial or parallel port, console or channel: one way of moving bytes between guest and host. */
public record CharacterDevice(XmlElement element) implements Device {

    /** The kind at the guest: "isa-serial", "virtio", "pty". */
    public Optional<String> targetType() {
        return element.value("target/@type");
    }

    /** The name of a channel: "org.qemu.guest_agent.0". */
    public Optional<String> targetName() {
        return element.value("target/@name");
    }

    /** The number of the port. */
    public Optional<Integer> targetPort() {
        return Values.integer(element.value("target/@port"));
    }

    /** The path at the host: a terminal, socket or file. */
    public Optional<String> path() {
        return element.value("source/@path").or(() -> element.attribute("tty"));
    }

    /** Whether the guest has the channel open; known for running guests alone. */
    public Optional<Boolean> isConnected() {
        return element.value("target/@state").map("connected"::equals);
    }
}
