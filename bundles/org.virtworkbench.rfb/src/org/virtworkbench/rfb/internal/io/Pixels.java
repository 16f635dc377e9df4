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

/** Small loops over pixels. */
public final class Pixels {

    private Pixels() {
    }

    /**
     * Reads blue, green and red.
     *
     * @param bytes where
     * @param at the first of the three
     * @return the pixel
     */
    public static int bgr(byte[] bytes, int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16;
    }

    /**
     * Reads red, green and blue.
     *
     * @param bytes where
     * @param at the first of the three
     * @return the pixel
     */
    public static int rgb(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 16 | (bytes[at + 1] & 0xFF) << 8 | bytes[at + 2] & 0xFF;
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
            int at = row;
            int last = row + width;
            for (; at <= last - 8; at += 8) { // most are too small for Arrays.fill to pay
                pixels[at] = colour;
                pixels[at + 1] = colour;
                pixels[at + 2] = colour;
                pixels[at + 3] = colour;
                pixels[at + 4] = colour;
                pixels[at + 5] = colour;
                pixels[at + 6] = colour;
                pixels[at + 7] = colour;
            }
            for (; at < last; at++) {
                pixels[at] = colour;
            }
        }
    }
}
