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

/** A video card: {@code <video>}. */
public record Video(XmlElement element) implements Device {

    /** The model: "virtio", "qxl", "vga". */
    public Optional<String> model() {
        return element.value("model/@type");
    }
}
