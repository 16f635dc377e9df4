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
 * From where to where something goes: {@code 1024-65535}, or one value alone where both are the same.
 *
 * @param outer local name of the element around all of it
 * @param inner local name of the element in that
 * @param name local name of the element that says it
 */
record SpanValue(String outer, String inner, String name) implements NetworkValue {

    private static final String START = "start";
    private static final String END = "end";

    @Override
    public String read(XmlElement element) {
        return find(element).map(span -> {
            String start = span.attribute(START).orElse("");
            String end = span.attribute(END).orElse("");
            return start.equals(end) ? start : start + '-' + end;
        }).orElse("");
    }

    @Override
    public void write(XmlElement element, String text) {
        String wanted = text.replaceAll("\\s", "").replace('\u2013', '-');
        if (read(element).equals(wanted)) {
            return;
        }
        if (wanted.isEmpty()) {
            find(element).ifPresent(span -> {
                XmlElement around = span.parent().orElseThrow();
                span.remove();
                Pruning.upTo(element, around);
            });
            return;
        }
        XmlElement span = element.ensure(outer, inner, name);
        int dash = wanted.indexOf('-');
        span.setAttribute(START, dash < 0 ? wanted : wanted.substring(0, dash));
        span.setAttribute(END, dash < 0 ? wanted : wanted.substring(dash + 1));
    }

    private Optional<XmlElement> find(XmlElement element) {
        return element.find(outer, inner, name);
    }
}
