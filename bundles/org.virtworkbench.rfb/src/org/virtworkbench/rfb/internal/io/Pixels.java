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
     * Sets alpha to 255.
     *
     * @param pixels the pixels
     * @param offset the first of them
     * @param count how many
     */
    public static void makeOpaque(int[] pixels, int offset, int count) {
        for (int i = offset, end = offset + count; i < end; i++) {
            pixels[i] |= 0xFF000000;
        }
    }

    /**
     * Joins three bytes to an opaque pixel.
     *
     * @param red red
     * @param green green
     * @param blue blue
     * @return the pixel
     */
    public static int opaque(byte red, byte green, byte blue) {
        return 0xFF000000 | (red & 0xFF) << 16 | (green & 0xFF) << 8 | blue & 0xFF;
    }
}
