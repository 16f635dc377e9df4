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

/** Takes elements away that say nothing any more, since libvirt refuses some of them when they are empty. */
final class Pruning {

    /** Says something by being there: without it a network is isolated. */
    private static final String FORWARD = "forward";

    private Pruning() {
    }

    /** Removes an element, and those around it below another one, as far as they have neither attributes nor content. */
    static void upTo(XmlElement end, XmlElement from) {
        XmlElement element = from;
        while (element != end && !element.localName().equals(FORWARD) && element.attributes().isEmpty() && element.elements().isEmpty()
                && element.text().isBlank()) {
            XmlElement around = element.parent().orElse(null);
            if (around == null) {
                return;
            }
            element.remove();
            element = around;
        }
    }
}
