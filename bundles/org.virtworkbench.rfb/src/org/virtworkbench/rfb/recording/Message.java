/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb.recording;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes of one message, as it grows. Numbers are big-endian. */
final class Message {

    private static final int FIRST_CAPACITY = 1 << 12;

    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int size;

    int size() {
        return size;
    }

    Message u8(int value) {
        ensure(1);
        bytes[size++] = (byte) value;
        return this;
    }

    Message u16(int value) {
        return u8(value >> 8).u8(value);
    }

    Message s32(int value) {
        return u16(value >>> 16).u16(value);
    }

    /** Adds a colour as Tight has it: red, green, blue. */
    Message colour(int pixel) {
        return u8(pixel >> 16).u8(pixel >> 8).u8(pixel);
    }

    Message bytes(byte[] source) {
        return bytes(source, source.length);
    }

    Message bytes(byte[] source, int count) {
        ensure(count);
        System.arraycopy(source, 0, bytes, size, count);
        size += count;
        return this;
    }

    /** Begins a rectangle. */
    Message rectangle(int x, int y, int width, int height, int encoding) {
        return u16(x).u16(y).u16(width).u16(height).s32(encoding);
    }

    /** Writes a number of two bytes over one that was added before. */
    void exchange16(int place, int value) {
        bytes[place] = (byte) (value >> 8);
        bytes[place + 1] = (byte) value;
    }

    void writeTo(OutputStream output) throws IOException {
        output.write(bytes, 0, size);
    }

    void appendTo(Message target) {
        target.bytes(bytes, size);
    }

    /** Makes it empty, to be used again. */
    void clear() {
        size = 0;
    }

    private void ensure(int count) {
        if (bytes.length - size < count) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + count));
        }
    }
}
