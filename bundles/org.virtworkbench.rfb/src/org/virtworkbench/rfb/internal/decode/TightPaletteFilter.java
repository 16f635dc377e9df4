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

import java.util.Arrays;

import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.internal.io.ServerInput;

/** Tight's filter 1: up to 256 colours, one bit a pixel for two of them, else one byte. */
final class TightPaletteFilter implements TightFilter {

    private final int[] palette = new int[256];
    private int size;

    @Override
    public void begin(ServerInput input) throws RfbException {
        size = input.u8() + 1;
        for (int i = 0; i < size; i++) {
            palette[i] = TightDecoder.colour(input);
        }
        Arrays.fill(palette, size, palette.length, 0);
    }

    @Override
    public int rowBytes(int width) {
        return size <= 2 ? (width + 7) / 8 : width;
    }

    @Override
    public void rows(byte[] bytes, FrameBuffer frame, Area area, int firstRow, int count) {
        int rowBytes = rowBytes(area.width());
        for (int y = 0; y < count; y++) {
            int target = (area.y() + firstRow + y) * frame.width() + area.x();
            if (size <= 2) {
                bits(bytes, y * rowBytes, frame.pixels(), target, area.width());
            } else {
                indices(bytes, y * rowBytes, frame.pixels(), target, area.width());
            }
        }
    }

    private void bits(byte[] bytes, int from, int[] pixels, int target, int width) {
        int zero = palette[0];
        int difference = zero ^ palette[1];
        for (int x = 0; x < width; x++) {
            int bit = bytes[from + (x >> 3)] >> 7 - (x & 7) & 1;
            pixels[target + x] = zero ^ difference & -bit;
        }
    }

    private void indices(byte[] bytes, int from, int[] pixels, int target, int width) {
        for (int x = 0; x < width; x++) {
            pixels[target + x] = palette[bytes[from + x] & 0xFF];
        }
    }
}
