/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb.internal.decode;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/** A zlib stream that goes on from rectangle to rectangle, as servers keep it. */
final class DeflateStream {

    private final Deflater deflater = new Deflater(6);

    byte[] compress(byte[] data) {
        deflater.setInput(data);
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        byte[] part = new byte[4096];
        int length;
        do {
            length = deflater.deflate(part, 0, part.length, Deflater.SYNC_FLUSH);
            compressed.write(part, 0, length);
        } while (length == part.length);
        return compressed.toByteArray();
    }

    void reset() {
        deflater.reset();
    }
}
