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

import org.virtworkbench.xml.XmlElement;

/** Whether the ports of a network are those of Open vSwitch. Ports of another kind stay as they are until it is said that they are these. */
record OpenVswitchValue() implements NetworkValue {

    private static final String PORT = "virtualport";
    private static final String TYPE = "type";
    private static final String OPEN_VSWITCH = "openvswitch";

    @Override
    public String read(XmlElement element) {
        return element.child(PORT).flatMap(port -> port.attribute(TYPE)).filter(OPEN_VSWITCH::equals).map(type -> "yes").orElse("");
    }

    @Override
    public void write(XmlElement element, String text) {
        if (read(element).equals(text)) {
            return;
        }
        element.elements(PORT).forEach(XmlElement::remove);
        if (!text.isEmpty()) {
            element.add(PORT).setAttribute(TYPE, OPEN_VSWITCH);
        }
    }
}
