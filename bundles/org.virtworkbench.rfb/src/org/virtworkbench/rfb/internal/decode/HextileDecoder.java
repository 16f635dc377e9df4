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
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.internal.io.Faults;
import org.virtworkbench.rfb.internal.io.Pixels;
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
            copyPixels(frame.pixels(), frame.width(), offset, width, height);
            return;
        }
        if ((kind & BACKGROUND) != 0) {
            background = input.pixel();
        }
        if ((kind & FOREGROUND) != 0) {
            foreground = input.pixel();
        }
        Pixels.fill(frame.pixels(), frame.width(), offset, width, height, background);
        if ((kind & RECTANGLES) != 0) {
            decodeRectangles(frame, offset, width, height, (kind & COLOURED) != 0);
        }
    }

    private void copyPixels(int[] pixels, int stride, int offset, int width, int height) throws RfbException {
        int length = 4 * width * height;
        input.require(length);
        byte[] bytes = input.bytes();
        int at = input.position();
        for (int row = offset, end = offset + height * stride; row < end; row += stride) {
            for (int i = row, last = row + width; i < last; i++) {
                pixels[i] = Pixels.bgr(bytes, at);
                at += 4;
            }
        }
        input.advance(length);
    }

    private void decodeRectangles(FrameBuffer frame, int offset, int width, int height, boolean coloured) throws RfbException {
        int count = input.u8();
        int length = count * (coloured ? 6 : 2);
        input.require(length);
        byte[] bytes = input.bytes();
        int[] pixels = frame.pixels();
        int stride = frame.width();
        int colour = foreground;
        int at = input.position();
        for (int i = 0; i < count; i++) {
            if (coloured) {
                colour = Pixels.bgr(bytes, at);
                at += 4;
            }
            int place = bytes[at];
            int size = bytes[at + 1];
            at += 2;
            int x = place >> 4 & 15;
            int y = place & 15;
            int w = (size >> 4 & 15) + 1;
            int h = (size & 15) + 1;
            if (x + w > width || y + h > height) {
                throw Faults.protocol("A rectangle reaches out of its tile.");
            }
            Pixels.fill(pixels, stride, offset + y * stride + x, w, h, colour);
        }
        input.advance(length);
    }
}
