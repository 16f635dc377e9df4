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

/** A trusted platform module: {@code <tpm>}. */
public record Tpm(XmlElement element) implements Device {

    /** The model at the guest: "tpm-crb", "tpm-tis". */
    public Optional<String> model() {
        return element.attribute("model");
    }

    /** What is behind it: "emulator", "passthrough", "external". */
    public Optional<String> backend() {
        return element.value("backend/@type");
    }

    /** The version of the specification: "2.0". */
    public Optional<String> version() {
        return element.value("backend/@version");
    }
}
