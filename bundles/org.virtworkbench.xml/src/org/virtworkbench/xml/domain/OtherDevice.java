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

/** A device without a view of its own: sound, rng, watchdog, memballoon, input and whatever libvirt adds. */
public record OtherDevice(XmlElement element) implements Device {

    /** The model, which sound, rng, watchdog, memballoon, panic, iommu and others name in the same way. */
    public Optional<String> model() {
        return element.attribute("model");
    }

    /** The bus, which inputs name. */
    public Optional<String> bus() {
        return element.attribute("bus");
    }
}
