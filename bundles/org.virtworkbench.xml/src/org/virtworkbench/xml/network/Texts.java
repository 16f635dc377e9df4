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

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.virtworkbench.xml.XmlElement;

/** Lists that a person writes in one line, against elements of which each is one of the list. */
final class Texts {

    private Texts() {
    }

    /** What is between commas and white space, each once. */
    static SequencedSet<String> split(String text) {
        return Stream.of(text.split("[,\\s]+")).filter(word -> !word.isEmpty()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static String join(List<XmlElement> elements, Function<XmlElement, String> word) {
        return elements.stream().map(word).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    }

    /** Removes the elements whose words are not wanted, and makes those that are missing; the others stay as they are. */
    static void match(List<XmlElement> elements, Function<XmlElement, String> word, SequencedSet<String> wanted, Consumer<String> make) {
        SequencedSet<String> missing = new LinkedHashSet<>(wanted);
        elements.stream().filter(element -> !missing.remove(word.apply(element))).toList().forEach(XmlElement::remove);
        missing.forEach(make);
    }
}
