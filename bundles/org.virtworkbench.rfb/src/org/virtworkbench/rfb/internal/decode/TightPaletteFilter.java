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
        int at = from;
        int i = target;
        int end = target + width;
        for (; i <= end - 8; i += 8) {
            int eight = bytes[at++];
            pixels[i] = zero ^ difference & eight << 24 >> 31;
            pixels[i + 1] = zero ^ difference & eight << 25 >> 31;
            pixels[i + 2] = zero ^ difference & eight << 26 >> 31;
            pixels[i + 3] = zero ^ difference & eight << 27 >> 31;
            pixels[i + 4] = zero ^ difference & eight << 28 >> 31;
            pixels[i + 5] = zero ^ difference & eight << 29 >> 31;
            pixels[i + 6] = zero ^ difference & eight << 30 >> 31;
            pixels[i + 7] = zero ^ difference & eight << 31 >> 31;
        }
        for (int shift = 24; i < end; i++, shift++) {
            pixels[i] = zero ^ difference & bytes[at] << shift >> 31;
        }
    }

    private void indices(byte[] bytes, int from, int[] pixels, int target, int width) {
        int[] colours = palette;
        int at = from;
        int i = target;
        int end = target + width;
        for (; i <= end - 4; i += 4) {
            pixels[i] = colours[bytes[at] & 0xFF];
            pixels[i + 1] = colours[bytes[at + 1] & 0xFF];
            pixels[i + 2] = colours[bytes[at + 2] & 0xFF];
            pixels[i + 3] = colours[bytes[at + 3] & 0xFF];
            at += 4;
        }
        for (; i < end; i++) {
            pixels[i] = colours[bytes[at++] & 0xFF];
        }
    }
}
