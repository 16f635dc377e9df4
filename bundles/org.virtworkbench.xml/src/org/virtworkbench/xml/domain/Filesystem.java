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

/** A folder of the host that the guest can mount: {@code <filesystem>}. */
public record Filesystem(XmlElement element) implements Device {

    /** The way of sharing: "virtiofs", "path". */
    public Optional<String> driver() {
        return element.value("driver/@type");
    }

    /** The folder, file or socket at the host. */
    public Optional<String> source() {
        return element.child("source").flatMap(source -> source.attribute("dir").or(() -> source.attribute("file"))
                .or(() -> source.attribute("socket")).or(() -> source.attribute("dev")).or(() -> source.attribute("name")));
    }

    /** The folder or tag at the guest. */
    public Optional<String> target() {
        return element.value("target/@dir");
    }

    /** Whether the guest cannot write. */
    public boolean isReadOnly() {
        return element.child("readonly").isPresent();
    }
}
