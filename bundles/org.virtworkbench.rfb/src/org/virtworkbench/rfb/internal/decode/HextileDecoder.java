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
import org.virtworkbench.rfb.internal.io.Faults;
import org.virtworkbench.rfb.internal.io.ServerInput;

/** Hextile encoding (RFC 6143, 7.7.4): tiles of 16 by 16, each raw or a background with rectangles on it. */
final class HextileDecoder implements Decoder {

    private static final int TILE = 16;
    private static final int RAW = 1;
    private static final int BACKGROUND = 2;
    private static final int FOREGROUND = 4;
    private static final int RECTANGLES = 8;
    private static final int COLOURED = 16;

    private final ServerInput input;
    private int background;
    private int foreground;

    HextileDecoder(ServerInput input) {
        this.input = input;
    }

    @Override
    public void decode(FrameBuffer frame, Area area) throws RfbException {
        background = 0xFF000000;
        foreground = 0xFF000000;
        int right = area.x() + area.width();
        int bottom = area.y() + area.height();
        for (int y = area.y(); y < bottom; y += TILE) {
            int height = Math.min(TILE, bottom - y);
            for (int x = area.x(); x < right; x += TILE) {
                decodeTile(frame, y * frame.width() + x, Math.min(TILE, right - x), height);
            }
        }
    }

    private void decodeTile(FrameBuffer frame, int offset, int width, int height) throws RfbException {
        int kind = input.u8();
        if ((kind & RAW) != 0) {
            for (int y = 0; y < height; y++) {
                input.readPixels(frame.pixels(), offset + y * frame.width(), width);
            }
            return;
        }
        if ((kind & BACKGROUND) != 0) {
            background = input.pixel();
        }
        if ((kind & FOREGROUND) != 0) {
            foreground = input.pixel();
        }
        fill(frame.pixels(), frame.width(), offset, width, height, background);
        if ((kind & RECTANGLES) != 0) {
            decodeRectangles(frame, offset, width, height, (kind & COLOURED) != 0);
        }
    }

    private void decodeRectangles(FrameBuffer frame, int offset, int width, int height, boolean coloured) throws RfbException {
        int count = input.u8();
        input.require(count * (coloured ? 6 : 2));
        byte[] bytes = input.bytes();
        for (int i = 0; i < count; i++) {
            int colour = coloured ? input.pixel() : foreground;
            int place = bytes[input.position()];
            int size = bytes[input.position() + 1];
            input.advance(2);
            int x = place >> 4 & 15;
            int y = place & 15;
            int w = (size >> 4 & 15) + 1;
            int h = (size & 15) + 1;
            if (x + w > width || y + h > height) {
                throw Faults.protocol("A rectangle reaches out of its tile.");
            }
            fill(frame.pixels(), frame.width(), offset + y * frame.width() + x, w, h, colour);
        }
    }

    private static void fill(int[] pixels, int stride, int offset, int width, int height, int colour) {
        for (int row = offset, end = offset + height * stride; row < end; row += stride) {
            Arrays.fill(pixels, row, row + width, colour);
        }
    }
}
