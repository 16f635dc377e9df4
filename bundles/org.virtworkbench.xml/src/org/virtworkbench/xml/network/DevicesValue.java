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

import java.util.SequencedSet;

import org.virtworkbench.xml.XmlElement;

/** The interfaces of the host behind a network. libvirt says the first one twice: as an attribute of {@code <forward>}, and as an element in it. */
record DevicesValue() implements NetworkValue {

    private static final String FORWARD = "forward";
    private static final String DEV = "dev";
    private static final String INTERFACE = "interface";

    @Override
    public String read(XmlElement element) {
        return element.child(FORWARD).map(forward -> {
            String listed = Texts.join(forward.elements(INTERFACE), DevicesValue::word);
            return listed.isEmpty() ? forward.attribute(DEV).orElse("") : listed;
        }).orElse("");
    }

    @Override
    public void write(XmlElement element, String text) {
        if (read(element).equals(text)) {
            return;
        }
        SequencedSet<String> wanted = Texts.split(text);
        if (wanted.isEmpty()) {
            element.child(FORWARD).ifPresent(forward -> {
                forward.removeAttribute(DEV);
                forward.elements(INTERFACE).forEach(XmlElement::remove);
            });
            return;
        }
        XmlElement forward = element.ensure(FORWARD);
        if (wanted.size() == 1 && forward.elements(INTERFACE).isEmpty() && forward.attribute(DEV).isPresent()) {
            forward.setAttribute(DEV, wanted.getFirst());
            return;
        }
        Texts.match(forward.elements(INTERFACE), DevicesValue::word, wanted, missing -> forward.add(INTERFACE).setAttribute(DEV, missing));
        if (forward.attribute(DEV).isPresent()) {
            forward.setAttribute(DEV, word(forward.elements(INTERFACE).getFirst()));
        }
    }

    private static String word(XmlElement each) {
        return each.attribute(DEV).orElse("");
    }
}
