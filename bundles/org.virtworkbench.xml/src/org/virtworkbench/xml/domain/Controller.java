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

/** A controller that other devices are connected to: {@code <controller>}. */
public record Controller(XmlElement element) implements Device {

    /** The number among the controllers of its type. */
    public Optional<Integer> index() {
        return Values.integer(element.attribute("index"));
    }

    /** The model: "virtio-scsi", "qemu-xhci", "pcie-root-port". */
    public Optional<String> model() {
        return element.attribute("model");
    }
}
