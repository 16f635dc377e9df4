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
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.virtworkbench.xml.Values;
import org.virtworkbench.xml.XmlElement;

/** Virtual functions of a pool by their PCI addresses, {@code 0000:03:10.1}, with commas between. What is no such address is kept as it was typed. */
record PciListValue() implements NetworkValue {

    private static final String FORWARD = "forward";
    private static final String ADDRESS = "address";
    private static final Pattern FORM = Pattern.compile("(?:([0-9a-fA-F]{1,4}):)?([0-9a-fA-F]{1,2}):([0-9a-fA-F]{1,2})\\.([0-7])");

    /** Whether a text is the address of a PCI device. */
    static boolean isAddress(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String read(XmlElement element) {
        return Texts.join(addresses(element), PciListValue::word);
    }

    @Override
    public void write(XmlElement element, String text) {
        SequencedSet<String> wanted = Texts.split(text);
        Texts.match(addresses(element), PciListValue::word, wanted, missing -> {
            XmlElement address = element.ensure(FORWARD).add(ADDRESS);
            address.setAttribute("type", "pci");
            Matcher parts = FORM.matcher(missing);
            if (parts.matches()) {
                address.setAttribute("domain", "0x" + pad(Optional.ofNullable(parts.group(1)).orElse("0"), 4));
                address.setAttribute("bus", "0x" + pad(parts.group(2), 2));
                address.setAttribute("slot", "0x" + pad(parts.group(3), 2));
                address.setAttribute("function", "0x" + parts.group(4));
            } else {
                address.setAttribute("bus", missing);
            }
        });
    }

    private static List<XmlElement> addresses(XmlElement element) {
        return element.child(FORWARD).map(forward -> forward.elements(ADDRESS)).orElse(List.of());
    }

    private static String word(XmlElement address) {
        Optional<String> bus = number(address, "bus", 2);
        return bus.isEmpty() ? address.attribute("bus").orElse("")
                : number(address, "domain", 4).orElse("0000") + ':' + bus.get() + ':' + number(address, "slot", 2).orElse("00") + '.'
                        + number(address, "function", 1).orElse("0");
    }

    private static Optional<String> number(XmlElement address, String part, int digits) {
        return Values.integer(address.attribute(part)).map(value -> pad(Integer.toHexString(value), digits));
    }

    private static String pad(String hex, int digits) {
        return "0".repeat(Math.max(0, digits - hex.length())) + hex.toLowerCase(Locale.ROOT);
    }
}
