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

import java.nio.charset.CharsetEncoder;

/**
 * Collects markup. With an encoder, characters that the document's encoding lacks become character references where
 * XML allows that.
 */
final class MarkupSink {

    private final StringBuilder out;
    private final CharsetEncoder encoder;

    MarkupSink(StringBuilder out, CharsetEncoder encoder) {
        this.out = out;
        this.encoder = encoder;
    }

    /** Appends markup that must stand as it is. */
    MarkupSink markup(String text) {
        out.append(text);
        return this;
    }

    MarkupSink markup(char c) {
        out.append(c);
        return this;
    }

    /** Appends text or an attribute's value, in which a character reference may stand for a character. */
    void characters(String raw) {
        if (encoder == null || encoder.canEncode(raw)) {
            out.append(raw);
            return;
        }
        raw.codePoints().forEach(c -> {
            String text = Character.toString(c);
            if (encoder.canEncode(text)) {
                out.append(text);
            } else {
                out.append("&#").append(c).append(';');
            }
        });
    }
}
