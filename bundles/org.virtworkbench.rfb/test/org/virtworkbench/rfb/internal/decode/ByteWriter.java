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
import java.nio.ByteBuffer;

/** Bytes in the order of the protocol. */
public final class ByteWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Appends one byte. */
    public ByteWriter u8(int value) {
        bytes.write(value);
        return this;
    }

    /** Appends two bytes, the higher one first. */
    public ByteWriter u16(int value) {
        return u8(value >> 8).u8(value);
    }

    /** Appends four bytes, the highest one first. */
    public ByteWriter s32(int value) {
        return u16(value >> 16).u16(value);
    }

    /** Appends bytes. */
    public ByteWriter bytes(byte... values) {
        bytes.writeBytes(values);
        return this;
    }

    /** Appends the four bytes of a pixel as this side asks for them; the last one is not zero, which must not matter. */
    public ByteWriter pixel(int rgb) {
        return u8(rgb).u8(rgb >> 8).u8(rgb >> 16).u8(0x5A);
    }

    /** Appends a compressed pixel of ZRLE. */
    ByteWriter compactPixel(int rgb) {
        return u8(rgb).u8(rgb >> 8).u8(rgb >> 16);
    }

    /** Appends a pixel of Tight. */
    ByteWriter tightPixel(int rgb) {
        return u8(rgb >> 16).u8(rgb >> 8).u8(rgb);
    }

    /** Appends the head of a rectangle. */
    public ByteWriter rectangle(int x, int y, int width, int height, int encoding) {
        return u16(x).u16(y).u16(width).u16(height).s32(encoding);
    }

    /** Returns how many bytes there are. */
    public int size() {
        return bytes.size();
    }

    /** Returns all of the bytes. */
    public byte[] toBytes() {
        return bytes.toByteArray();
    }

    /** Returns the bytes to read from. */
    public ByteBuffer toBuffer() {
        return ByteBuffer.wrap(toBytes());
    }
}
