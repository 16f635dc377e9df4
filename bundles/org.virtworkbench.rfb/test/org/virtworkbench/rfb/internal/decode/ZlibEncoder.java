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

/** Writes zlib rectangles. */
final class ZlibEncoder implements Encoder {

    private final DeflateStream stream = new DeflateStream();

    @Override
    public void encode(Picture picture, ByteWriter target) {
        ByteWriter raw = new ByteWriter();
        for (int pixel : picture.pixels()) {
            raw.pixel(pixel);
        }
        byte[] compressed = stream.compress(raw.toBytes());
        target.s32(compressed.length).bytes(compressed);
    }
}
