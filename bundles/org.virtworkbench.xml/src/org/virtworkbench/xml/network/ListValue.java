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

import java.util.Arrays;
import java.util.List;
import java.util.SequencedSet;

import org.virtworkbench.xml.XmlElement;

/**
 * Values that stand in elements of one name, written in one line with commas between.
 *
 * @param parent local names on the way to the elements, separated by slashes; empty when there are none between
 * @param name local name of the elements
 * @param path of the value in each: an attribute, or empty for the text
 */
record ListValue(String parent, String name, String path) implements NetworkValue {

    @Override
    public String read(XmlElement element) {
        return Texts.join(elements(element), this::word);
    }

    @Override
    public void write(XmlElement element, String text) {
        SequencedSet<String> wanted = Texts.split(text);
        Texts.match(elements(element), this::word, wanted, missing -> {
            XmlElement made = around(element).add(name);
            made.setValue(path, missing);
        });
        if (wanted.isEmpty() && !parent.isEmpty()) {
            element.find(parent.split("/")).ifPresent(around -> Pruning.upTo(element, around));
        }
    }

    private List<XmlElement> elements(XmlElement element) {
        return parent.isEmpty() ? element.elements(name)
                : element.find(parent.split("/")).map(around -> around.elements(name)).orElse(List.of());
    }

    private XmlElement around(XmlElement element) {
        if (parent.isEmpty()) {
            return element;
        }
        String[] steps = parent.split("/");
        return element.ensure(steps[0], Arrays.copyOfRange(steps, 1, steps.length));
    }

    private String word(XmlElement each) {
        return each.value(path).orElse("").strip();
    }
}
