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

import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.internal.io.ServerInput;

/** Tight's filter 2: what each channel differs from a guess by its neighbours to the left and above. */
final class TightGradientFilter implements TightFilter {

    @Override
    public void begin(ServerInput input) {
        // nothing is sent ahead
    }

    @Override
    public int rowBytes(int width) {
        return width * 3;
    }

    @Override
    public void rows(byte[] bytes, FrameBuffer frame, Area area, int firstRow, int count) {
        int stride = frame.width();
        for (int y = 0; y < count; y++) {
            int row = firstRow + y;
            row(bytes, y * area.width() * 3, frame.pixels(), (area.y() + row) * stride + area.x(), area.width(), row == 0 ? 0 : stride);
        }
    }

    /**
     * One row; the one above lies {@code up} pixels before it in the frame, or is taken for black where that is 0. Each channel has variables of its own: packed into a
     * pixel and unpacked again, each pixel would wait longer for the one before it.
     */
    private static void row(byte[] bytes, int start, int[] pixels, int target, int width, int up) {
        int red = 0;
        int green = 0;
        int blue = 0;
        int cornerRed = 0;
        int cornerGreen = 0;
        int cornerBlue = 0;
        int from = start;
        for (int i = target, end = target + width; i < end; i++) {
            int above = up == 0 ? 0 : pixels[i - up];
            int aboveRed = above >> 16 & 255;
            int aboveGreen = above >> 8 & 255;
            int aboveBlue = above & 255;
            red = clamp(red + (aboveRed - cornerRed)) + bytes[from] & 255;
            green = clamp(green + (aboveGreen - cornerGreen)) + bytes[from + 1] & 255;
            blue = clamp(blue + (aboveBlue - cornerBlue)) + bytes[from + 2] & 255;
            from += 3;
            cornerRed = aboveRed;
            cornerGreen = aboveGreen;
            cornerBlue = aboveBlue;
            pixels[i] = red << 16 | green << 8 | blue;
        }
    }

    private static int clamp(int value) {
        return (value & ~255) == 0 ? value : ~value >> 31 & 255; // most are in range: one question for them
    }
}
