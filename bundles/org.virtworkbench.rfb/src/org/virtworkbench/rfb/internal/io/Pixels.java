/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb.internal.io;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Small loops over pixels. */
public final class Pixels {

    /** Bytes that may be read behind a pixel of three bytes: they need not make sense, but must lie in the array. */
    public static final int SLACK = 1;

    private static final VarHandle LITTLE = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle BIG = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final int OPAQUE = 0xFF000000;

    private Pixels() {
    }

    /**
     * Reads blue, green, red and a byte that does not matter.
     *
     * @param bytes where
     * @param at the first of the four
     * @return the pixel, opaque
     */
    public static int bgr(byte[] bytes, int at) {
        return (int) LITTLE.get(bytes, at) | OPAQUE;
    }

    /**
     * Reads red, green, blue and a byte that does not matter.
     *
     * @param bytes where
     * @param at the first of the four
     * @return the pixel, opaque
     */
    public static int rgb(byte[] bytes, int at) {
        return (int) BIG.get(bytes, at) >>> 8 | OPAQUE;
    }

    /**
     * Paints a rectangle in one colour.
     *
     * @param pixels where
     * @param stride pixels from one row to the next
     * @param offset the upper left pixel
     * @param width of the rectangle
     * @param height of the rectangle
     * @param colour to paint with
     */
    public static void fill(int[] pixels, int stride, int offset, int width, int height, int colour) {
        for (int row = offset, end = offset + height * stride; row < end; row += stride) {
            for (int i = row, last = row + width; i < last; i++) { // most are too small for Arrays.fill to pay
                pixels[i] = colour;
            }
        }
    }

    /**
     * Sets alpha to 255.
     *
     * @param pixels the pixels
     * @param offset the first of them
     * @param count how many
     */
    public static void makeOpaque(int[] pixels, int offset, int count) {
        for (int i = offset, end = offset + count; i < end; i++) {
            pixels[i] |= OPAQUE;
        }
    }
}
