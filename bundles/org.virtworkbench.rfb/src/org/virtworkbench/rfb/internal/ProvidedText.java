/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.internal.io.Faults;

/** Text as the extended clipboard carries it: compressed, its length first, UTF-8, a zero at the end, lines ended as on DOS. */
final class ProvidedText {

    private ProvidedText() {
    }

    static String inflate(byte[] compressed, int most) throws RfbException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(compressed);
            ByteBuffer header = ByteBuffer.wrap(fill(inflater, new byte[4]));
            long length = header.getInt() & 0xFFFFFFFFL;
            if (length > most) {
                throw Faults.beyond("The length of the clipboard's text", length, most);
            }
            byte[] text = fill(inflater, new byte[(int) length]);
            int end = text.length > 0 && text[text.length - 1] == 0 ? text.length - 1 : text.length;
            return new String(text, 0, end, StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (DataFormatException e) {
            RfbException fault = Faults.protocol("The clipboard's text is damaged.");
            fault.initCause(e);
            throw fault;
        } finally {
            inflater.end();
        }
    }

    private static byte[] fill(Inflater inflater, byte[] target) throws DataFormatException, RfbException {
        for (int done = 0; done < target.length;) {
            int step = inflater.inflate(target, done, target.length - done);
            if (step == 0) {
                throw Faults.protocol("The clipboard's text ends too early.");
            }
            done += step;
        }
        return target;
    }
}
