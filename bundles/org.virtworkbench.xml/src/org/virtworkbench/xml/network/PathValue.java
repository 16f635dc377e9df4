/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.xml.network;

import java.util.Optional;

import org.virtworkbench.xml.XmlElement;

/**
 * A value at one place.
 *
 * @param path as for {@link XmlElement#value(String)}
 */
record PathValue(String path) implements NetworkValue {

    @Override
    public String read(XmlElement element) {
        return element.value(path).orElse("");
    }

    @Override
    public void write(XmlElement element, String text) {
        if (read(element).equals(text)) {
            return;
        }
        if (!text.isEmpty()) {
            element.setValue(path, text);
            return;
        }
        int at = path.indexOf('@');
        String elements = at < 0 ? path : path.substring(0, at);
        Optional<XmlElement> around = elements.isEmpty() ? Optional.of(element) : element.find(elements.split("/"));
        element.setValue(path, Optional.empty());
        around.ifPresent(found -> Pruning.upTo(element, found));
    }
}
