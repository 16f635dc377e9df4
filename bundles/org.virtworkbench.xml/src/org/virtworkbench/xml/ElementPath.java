/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.xml;

import java.util.Optional;

/**
 * A path to one value below an element: local names separated by slashes, and at the end the name of an attribute after
 * an at sign or nothing for the text; "source/host/@port", "metadata", "@type".
 */
record ElementPath(String[] steps, Optional<String> attribute) {

    static ElementPath of(String path) {
        int at = path.indexOf('@');
        String elements = at < 0 ? path : path.substring(0, at);
        String[] steps = elements.isEmpty() ? new String[0] : elements.split("/");
        return new ElementPath(steps, at < 0 ? Optional.empty() : Optional.of(path.substring(at + 1)));
    }

    Optional<String> get(XmlElement element) {
        return element.find(steps).flatMap(found -> attribute.isPresent() ? found.attribute(attribute.get()) : Optional.of(found.text()));
    }

    void set(XmlElement element, String value) {
        XmlElement target = element;
        for (String step : steps) {
            target = target.ensure(step);
        }
        if (attribute.isPresent()) {
            target.setAttribute(attribute.get(), value);
        } else {
            target.setText(value);
        }
    }

    void clear(XmlElement element) {
        element.find(steps).ifPresent(found -> {
            if (attribute.isPresent()) {
                found.removeAttribute(attribute.get());
            } else {
                found.remove();
            }
        });
    }
}
