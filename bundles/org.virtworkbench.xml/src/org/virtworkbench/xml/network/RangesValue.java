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

import java.util.List;
import java.util.SequencedSet;

import org.virtworkbench.xml.XmlElement;

/** The addresses that DHCP gives out, of an element {@code <ip>}: {@code 10.0.0.10-10.0.0.90}, several with commas between. */
record RangesValue() implements NetworkValue {

    private static final String DHCP = "dhcp";
    private static final String RANGE = "range";

    @Override
    public String read(XmlElement element) {
        return Texts.join(ranges(element), RangesValue::word);
    }

    @Override
    public void write(XmlElement element, String text) {
        SequencedSet<String> wanted = Texts.split(text.replaceAll("\\s*[-\u2013]\\s*", "-"));
        Texts.match(ranges(element), RangesValue::word, wanted, missing -> {
            XmlElement range = element.ensure(DHCP).add(RANGE);
            int dash = missing.indexOf('-');
            range.setAttribute("start", dash < 0 ? missing : missing.substring(0, dash));
            range.setAttribute("end", dash < 0 ? missing : missing.substring(dash + 1));
        });
        if (wanted.isEmpty()) {
            element.child(DHCP).ifPresent(dhcp -> Pruning.upTo(element, dhcp));
        }
    }

    private static List<XmlElement> ranges(XmlElement element) {
        return element.child(DHCP).map(dhcp -> dhcp.elements(RANGE)).orElse(List.of());
    }

    private static String word(XmlElement range) {
        return range.attribute("start").orElse("") + '-' + range.attribute("end").orElse("");
    }
}
