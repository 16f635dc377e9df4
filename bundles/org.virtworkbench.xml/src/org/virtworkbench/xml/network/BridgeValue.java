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

/** The bridge of a network. One that stands on a bridge of the host keeps a nameless one, since without any it would stand on an interface. */
record BridgeValue() implements NetworkValue {

    private static final PathValue NAME = new PathValue("bridge/@name");

    @Override
    public String read(XmlElement element) {
        return NAME.read(element);
    }

    @Override
    public void write(XmlElement element, String text) {
        if (text.isEmpty() && element.value("forward/@mode").equals(Optional.of("bridge")) && element.child("bridge").isPresent()) {
            element.setValue("bridge/@name", "");
        } else {
            NAME.write(element, text);
        }
    }
}
