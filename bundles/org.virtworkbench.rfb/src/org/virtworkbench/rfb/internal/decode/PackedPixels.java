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

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;

import org.virtworkbench.rfb.internal.io.Pixels;

/**
 * Pixels of three bytes in an array. They are copied out of it all together, as numbers of four bytes: three of them are four pixels, which takes a quarter of the steps that
 * single bytes would.
 */
final class PackedPixels {

    /** Pixels at a time; a multiple of four, and as many as the largest tile has. */
    private static final int BLOCK = 4096;

    private final byte[] bytes;
    private final boolean redFirst;
    /** The array as numbers, beginning at each of the four possible places. */
    private final IntBuffer[] views = new IntBuffer[4];
    private final int[] words = new int[BLOCK / 4 * 3];
    private final int[] block = new int[BLOCK];

    /**
     * @param bytes where the pixels lie
     * @param order of their bytes: big-endian for red, green, blue
     */
    PackedPixels(byte[] bytes, ByteOrder order) {
        this.bytes = bytes;
        redFirst = order == ByteOrder.BIG_ENDIAN;
        for (int i = 0; i < views.length; i++) {
            views[i] = ByteBuffer.wrap(bytes, i, bytes.length - i).slice().order(order).asIntBuffer();
        }
    }

    /** Paints a rectangle; the highest bytes of its pixels are undefined then. */
    void paint(int from, int[] pixels, int stride, int offset, int width, int height) {
        int most = BLOCK / Math.max(1, Math.min(width, BLOCK));
        for (int y = 0; y < height; y += most) {
            int rows = Math.min(most, height - y);
            for (int x = 0; x < width; x += BLOCK) { // wider ones row by row
                int columns = Math.min(BLOCK, width - x);
                unpack(from + 3 * (y * width + x), rows * columns);
                for (int row = 0; row < rows; row++) {
                    System.arraycopy(block, row * columns, pixels, offset + (y + row) * stride + x, columns);
                }
            }
        }
    }

    private void unpack(int from, int count) {
        int whole = count & -4;
        views[from & 3].get(from >> 2, words, 0, whole / 4 * 3);
        if (redFirst) {
            unpackRedFirst(words, block, whole);
        } else {
            unpackBlueFirst(words, block, whole);
        }
        for (int i = whole; i < count; i++) {
            block[i] = redFirst ? Pixels.rgb(bytes, from + 3 * i) : Pixels.bgr(bytes, from + 3 * i);
        }
    }

    private static void unpackRedFirst(int[] source, int[] target, int count) {
        int at = 0;
        for (int i = 0; i < count; i += 4) {
            int first = source[at];
            int second = source[at + 1];
            int third = source[at + 2];
            at += 3;
            target[i] = first >>> 8;
            target[i + 1] = first << 16 | second >>> 16;
            target[i + 2] = second << 8 | third >>> 24;
            target[i + 3] = third;
        }
    }

    private static void unpackBlueFirst(int[] source, int[] target, int count) {
        int at = 0;
        for (int i = 0; i < count; i += 4) {
            int first = source[at];
            int second = source[at + 1];
            int third = source[at + 2];
            at += 3;
            target[i] = first;
            target[i + 1] = first >>> 24 | second << 8;
            target[i + 2] = second >>> 16 | third << 16;
            target[i + 3] = third >>> 8;
        }
    }
}
